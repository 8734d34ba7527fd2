import type { ComponentChildren, RefObject } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { useWidth } from "../../shared/use-width";
import { Bar } from "../../shared/ui/Bar";
import { Dial } from "../../shared/ui/Glyph";
import { Sign } from "../../shared/ui/Sign";
import { ProblemLine } from "../head/ProblemLine";
import { useHere, useRemembered } from "../here";
import { Drawing } from "../../shared/map/Drawing";
import { EDGE, layout, type Arrangement, type Point } from "../../shared/map/layout";
import { Legend } from "./Legend";
import type { Look } from "../../shared/map/look";
import { Panel } from "./Panel";
import { SavePicture } from "./SavePicture";
import { Shapes } from "./Shapes";
import { frame } from "../../shared/map/sizes";
import * as say from "./strings";
import { useView } from "./use-view";

const within = ({ x, y }: Point): Point => ({ x: Math.round(Math.min(EDGE, Math.max(-EDGE, x))), y: Math.round(Math.min(EDGE, Math.max(-EDGE, y))) });

/** The map as a picture: the same data as the list, and of its own only where shapes stand. */
export function Picture() {
  const { state, readonly, act, chosen, choose, announce } = useHere();
  const [arrangement, setArrangement] = useRemembered<Arrangement>("picture.arrangement", "rings");
  const [labels, setLabels] = useRemembered<Look["labels"]>("picture.labels", "all");
  const [ideas, setIdeas] = useRemembered("picture.ideas", false);
  const [lifted, setLifted] = useState<{ id: string; to: Point } | null>(null); // being moved, not kept yet
  const [moving, setMoving] = useState<string | null>(null); // by arrow keys
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);

  const assets = useMemo(() => Object.values(state.assets), [state.assets]);
  const links = useMemo(() => Object.values(state.links), [state.links]);
  const settled = useMemo(
    () => layout(assets, state.settings, arrangement, arrangement === "rings" ? state.positions : {}), [assets, state.settings, arrangement, state.positions],
  );
  const places = useMemo(() => (lifted ? new Map(settled).set(lifted.id, lifted.to) : settled), [settled, lifted]);
  const at = frame(width || 800, arrangement);
  const { view, onPointerDown, ...zoom } = useView(at, svg);
  const notAsked = assets.filter((asset) => asset.state === "idea").length;
  const asset = chosen ? state.assets[chosen] : undefined;
  const movable = !readonly && arrangement === "rings";
  const look: Look = {
    frame: at, view, places, assets, links, settings: state.settings, problem: state.problem.text, chosen: asset ? chosen : null, labels,
    faded: (one) => ideas && one.state !== "idea",
  };

  const focusShape = (id: string) => svg.current?.querySelector<SVGElement>(`[data-asset="${id}"]`)?.focus();
  const drop = (id: string, to: Point) => {
    const { x, y } = within(to);
    void act("move_assets", { positions: { [id]: [x, y] } });
    setLifted(null);
  };
  const endMoving = (keep: boolean) => {
    if (keep && lifted) drop(lifted.id, lifted.to);
    setLifted(null);
    setMoving(null);
    announce(keep ? say.moved() : say.putBack());
  };
  const startMoving = () => {
    setMoving(chosen);
    focusShape(chosen!);
    announce(say.moving(asset!.name));
  };
  const close = () => {
    const id = chosen!;
    choose(null);
    requestAnimationFrame(() => focusShape(id));
  };
  const tidy = () => void act("tidy_map").then(() => announce(say.tidied()), () => undefined);

  return (
    <div class="m-picture-tab">
      <ProblemLine />
      <div class="m-tools">
        <Bar<Arrangement> beside label={say.arrangeBy()} options={[["rings", say.rings()], ["bands", say.bands()]]} value={arrangement} onChange={setArrangement} />
        {!at.narrow && <Bar<Look["labels"]> beside label={say.labels()} options={[["all", say.allLabels()], ["near", say.nearLabels()]]} value={labels} onChange={setLabels} />}
        {notAsked > 0 && <button type="button" class="g-chip m-ideas" aria-pressed={ideas} onClick={() => setIdeas(!ideas)}><Dial state="idea" /> {say.notAsked()} <b>{notAsked}</b></button>}
        <span class="m-tools-end">
          {movable && Object.keys(state.positions).length > 0 && <button type="button" class="g-link g-bare" onClick={tidy}><Sign name="undo" />{say.tidyUp()}</button>}
          <SavePicture arrangement={arrangement} />
        </span>
      </div>
      <div class={asset ? "m-picture-and" : undefined}>
        <div>
          <div class="m-picture" ref={box} role="group" aria-label={say.picture()}>
            <p class="g-hidden">{say.says(assets.length, links.length)} {say.howToMove()}</p>
            <div class="m-zoom">
              <Button small icon="plus" aria-label={say.closer()} onClick={zoom.closer} />
              <Button small aria-label={say.further()} onClick={zoom.further}>−</Button>
              <Button small aria-label={say.whole()} onClick={zoom.whole}><Sign name="target" /></Button>
            </div>
            {width > 0 && (
              <Canvas look={look} svg={svg} onPointerDown={onPointerDown}>
                <Shapes look={look} moving={moving} movable={movable} onChoose={choose} onDrag={(id, to) => setLifted({ id, to: within(to) })} onDrop={drop} onEnd={endMoving} />
              </Canvas>
            )}
            {!assets.length && <p class="m-empty">{say.nothing()}</p>}
          </div>
          <Legend narrow={at.narrow} bands={arrangement === "bands"} />
        </div>
        {asset && <Panel asset={asset} movable={movable} onMove={startMoving} onClose={close} />}
      </div>
    </div>
  );
}

type CanvasProps = { look: Look; svg: RefObject<SVGSVGElement | null>; onPointerDown(event: PointerEvent): void; children: ComponentChildren };

const Canvas = ({ look, svg, onPointerDown, children }: CanvasProps) => (
  <Drawing look={look} ref={svg} onPointerDown={onPointerDown}>{children}</Drawing>
);

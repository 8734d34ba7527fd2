import { dayAndMonth, moment } from "../../shared/i18n";
import { isolated } from "../../shared/isolated";
import { Icon } from "../../shared/icons";
import { Button } from "../../shared/ui/Button";
import { Chip } from "../../shared/ui/Chip";
import { useHere } from "../here";
import { waitsSince } from "../letter/strings";
import { nameOf, Who } from "../letter/Who";
import type { BrowseRow } from "../state";
import { FollowButton } from "./FollowButton";
import * as say from "./strings";

/** The reflections of a page, each with its first words. */
export const Cards = ({ rows, onOpen }: { rows: BrowseRow[]; onOpen(id: number): void }) => (
  <ul class="r-cards">{rows.map((row) => <li key={row.contribution.id}><Card row={row} onOpen={onOpen} /></li>)}</ul>
);

function Card({ row: { contribution, answered, followed }, onOpen }: { row: BrowseRow; onOpen(id: number): void }) {
  const { now } = useHere();
  const { id, by, title, cause, at, responses, waiting_since: since } = contribution;
  const name = isolated(nameOf(by));
  return (
    <article aria-label={say.reflectionOf(name)}>
      <Who face={by} note={dayAndMonth(at)} />
      <p class="r-card-title" dir="auto">{title}</p>
      <p class="r-card-signs">
        {cause && <Chip>{cause}</Chip>}
        {since ? <span class="m-tag"><Icon name="clock" size={14} /> {waitsSince(moment(since, now()))}</span> : <span class="g-help">{say.answers(responses)}</span>}
        {answered && <span class="g-help m-good"><Icon name="check" size={14} /> {say.youAnswered()}</span>}
      </p>
      <div class="g-row">
        <Button small kind="outline" data-open={id} aria-label={say.about(say.read(), name, isolated(title))} onClick={() => onOpen(id)}>{say.read()}</Button>
        <FollowButton contribution={contribution} followed={followed} />
      </div>
    </article>
  );
}

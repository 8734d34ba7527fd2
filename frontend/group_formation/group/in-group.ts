/** The group a page shows, for every part of that page. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { isolated } from "../../shared/isolated";
import { useHere } from "../here";
import type { Charter, GroupPage, Member } from "../state";
import { someone } from "./strings";

export interface Shown { group: GroupPage; charter: Charter }

export const ShownGroup = createContext<Shown | null>(null);

export interface InGroup extends Shown {
  /** The reader, when a member; course staff only looks on. */
  mine: Member | undefined;
  /** Fit to stand inside a sentence. */
  nameOf(learner: number | null): string;
  /** Which tint a person's face has: the place in the group. */
  tintOf(learner: number): number;
}

export function useGroup(): InGroup {
  const shown = useContext(ShownGroup)!;
  const { me } = useHere().state;
  const { group } = shown;
  const memberOf = (id: number | null) => group.members.find((member) => member.id === id);
  return {
    ...shown,
    mine: memberOf(me.id),
    nameOf: (learner) => isolated(memberOf(learner)?.name ?? group.former[learner ?? 0] ?? someone()),
    tintOf: (learner) => Math.max(0, group.members.findIndex((member) => member.id === learner)),
  };
}

export const initialsIn = (group: GroupPage, learner: number): string => group.members.find(({ id }) => id === learner)?.initials ?? "…";

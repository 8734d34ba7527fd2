/** Messages of answering others. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { Lane, Served } from "../state";

export const section = () => gettext("Answer others");
const TITLES: Record<Lane, () => string> = {
  strangers: () => gettext("Answer somebody you have not met"),
  team: () => gettext("Answer somebody of your group"),
};
export const laneTitle = (lane: Lane): string => TITLES[lane]();
export const chosenTitle = () => gettext("Answer the one you found");
export const another = () => gettext("Show me another");
export const putBack = () => gettext("Not now");

const WHY: Record<Served["why"], (name: string) => string> = {
  nobody_yet: (name) => (name ? gettext("You got this one because nobody has answered %(name)s yet.") : gettext("You got this one because nobody has answered it yet.")),
  fewest: () => gettext("You got this one because it has the fewest answers."),
  waits_longest: () => gettext("You got this one because it has waited the longest."),
  asked_for_help: () => gettext("You got this one because course staff ask you to help here."),
  your_team: () => gettext("You got this one because it comes from your group."),
  followed: () => gettext("You got this one because you follow it."),
  only_group: () => gettext("You got this one from your own group, for no other group is here yet."),
};
export const why = (reason: Served["why"], name: string) => interpolate(WHY[reason](name), { name });
export const twoLines = () => gettext("Two lines are enough.");
export const until = (when: string) => interpolate(gettext("It is kept for you until %(when)s. An answer that comes later counts all the same."), { when });
export const example = () => gettext("What a good answer can look like");

export const hint = (name: string) => (name ? interpolate(gettext("What would help %(name)s more? One detail from the text is enough."), { name }) : gettext("What would help more? One detail from the text is enough."));
export const mayLeaveOut = () => gettext("You can also leave this line out.");
export const send = (name: string) => (name ? interpolate(gettext("Send to %(name)s"), { name }) : gettext("Send it"));
export const onItsWay = () => gettext("On its way. It is sent as soon as you are connected.");
export const sent = () => gettext("Sent. You hear here when something comes back.");
export const draftSaved = () => gettext("Draft saved");
export const draftHere = () => gettext("Draft kept on this device");
export const writeOne = () => gettext("Write a line first. Any of them is enough.");

export const waiting = (n: number) => interpolate(ngettext("%(n)s person waits for an answer.", "%(n)s people wait for an answer.", n), { n });
export const everybodyHasOne = () => gettext("Everybody here has an answer already. One more is welcome all the same.");
export const howMany = (n: number) => interpolate(ngettext("You are asked to answer %(n)s person here.", "You are asked to answer %(n)s people here.", n), { n });
export const gaveSome = (n: number) => interpolate(ngettext("You have answered %(n)s here. That is all that is asked; one more is welcome.", "You have answered %(n)s here. That is all that is asked; one more is welcome.", n), { n });
export const welcome = () => gettext("You have done your part. An answer of yours is welcome all the same.");
export const give = () => gettext("Give me one to answer");
export const giveMore = () => gettext("Answer one more");
export const lookAgain = () => gettext("Look again");
const NOBODY: Record<Lane, () => string> = {
  strangers: () => gettext("Nobody of another group needs an answer just now. You need not wait: look in again another day, or go on with the course."),
  team: () => gettext("Nobody of your group has shared anything to answer yet. You need not wait: tell them that you have, or go on with the course."),
};
export const nobody = (lane: Lane): string => NOBODY[lane]();
export const alone = () => gettext("You are the first here. Share yours: whoever comes next is asked to answer you. You need not wait for anybody, you can finish without.");

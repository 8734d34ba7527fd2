/** Messages of what opens in a row, and of what was taken off or not taken. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { AssetState } from "../state";
import type { Order } from "./view";

export const offersHelp = () => gettext("What they can do, lend, teach or know.");
export const placeHelp = () => gettext("In words, as you would tell a friend.");
export const personLabel = () => gettext("This is a person who has no account here");
export const personHelp = () => gettext("They did not agree to be on a map. Write only what they would be glad to read. In the gallery only the kind is shown.");
export const erase = () => gettext("Remove this person everywhere");
export const eraseWhat = (name: string) =>
  interpolate(gettext("%(name)s goes from this map, from its history, from every submitted version and from every export. This cannot be undone."), { name });
export const eraseYes = () => gettext("Remove everywhere");
export const erased = () => gettext("The person is removed everywhere.");
export const takeKnower = (name: string) => interpolate(gettext("%(name)s does not know it after all"), { name });
export const nowState = (state: AssetState, who: string, when: string): string => {
  const words = {
    idea: gettext("%(who)s had the idea on %(when)s."),
    asked: gettext("%(who)s asked on %(when)s."),
    agreed: gettext("%(who)s has had a yes since %(when)s."),
    active: gettext("Active since %(when)s, says %(who)s."),
  };
  return interpolate(words[state], { who, when });
};
export const done = () => gettext("Done");
export const savedAsYouType = () => gettext("Saved as you type");
export const history = () => gettext("History");
export const comments = () => gettext("Comments");
export const remove = () => gettext("Delete");
export const addComment = () => gettext("Write a comment");
export const say = () => gettext("Say it");
export const settle = () => gettext("Settled");
export const reopen = () => gettext("Open again");
export const staff = () => gettext("facilitator");
export const noComments = () => gettext("Nobody has said anything about it yet.");
export const loading = () => gettext("Looking…");
export const removedLately = (n: number) => interpolate(ngettext("%(n)s taken off the map", "%(n)s taken off the map", n), { n });
export const example = () => gettext("An example to look at: %(title)s");
export const bringBack = () => gettext("Bring back");
export const bringBackNamed = (name: string) => interpolate(gettext("Bring back %(name)s"), { name });
export const removedBy = (who: string, when: string) => interpolate(gettext("%(who)s, %(when)s"), { who, when });
export const refusedEdit = (name: string) => interpolate(gettext("Your change of “%(name)s” was not saved."), { name });
export const refused = () => gettext("One change was not saved.");
export const youWrote = (text: string) => interpolate(gettext("You had written: %(text)s"), { text });
export const putBack = () => gettext("Bring it back with my change");
export const close = () => gettext("Close");

const ORDERS: Record<Order, () => string> = {
  added: () => gettext("As added"),
  name: () => gettext("By name"),
  latest: () => gettext("Newest change first"),
};
export const order = () => gettext("Order");
export const orderName = (by: Order): string => ORDERS[by]();

/** Words of the asset map that several of its parts use. */
import { gettext } from "../../shared/i18n";
import type { AssetField, AssetState } from "../state";

const STATES: Record<AssetState, () => string> = {
  idea: () => gettext("Idea"),
  asked: () => gettext("Asked"),
  agreed: () => gettext("Agreed"),
  active: () => gettext("Active"),
};
export const stateName = (state: AssetState): string => STATES[state]();

const FIELDS: Record<AssetField | "problem", () => string> = {
  name: () => gettext("Name"),
  offers: () => gettext("What it offers"),
  place: () => gettext("Where it is"),
  note: () => gettext("Note"),
  kind: () => gettext("Kind"),
  level: () => gettext("Level"),
  state: () => gettext("State"),
  knows: () => gettext("Who knows it"),
  person: () => gettext("A person without an account"),
  problem: () => gettext("The problem we work on"),
};
export const fieldName = (field: AssetField | "problem"): string => FIELDS[field]();

export const howFar = () => gettext("How far are you with them?");
export const links = () => gettext("Links");
export const noneYet = () => gettext("None yet");
export const you = () => gettext("you");

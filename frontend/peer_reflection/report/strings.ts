/** Messages of a report. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const report = () => gettext("Report");
export const reportThis = () => gettext("Report this");
export const whatIsWrong = () => gettext("What is wrong with it?");
export const rude = () => gettext("It is rude or hurts somebody");
export const spam = () => gettext("It is advertising, or has nothing to do with this");
export const isPrivate = () => gettext("It tells something private about somebody");
export const other = () => gettext("Something else");
export const inYourWords = () => gettext("In your words");
export const optional = () => gettext("if you like");
export const whatThen = (n: number) =>
  interpolate(ngettext(
    "Course staff look at it and decide. Nobody is told that it was you. It is hidden at once, until they decide.",
    "Course staff look at it and decide. Nobody is told that it was you. Once %(n)s people have reported it, it is hidden until they decide.", n), { n });
export const send = () => gettext("Send the report");
export const keep = () => gettext("Do not report");
export const sent = () => gettext("Reported. Course staff will look at it.");

/** Messages of the network: who has learned with whom. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";

export const mineTitle = () => gettext("Who I have learned with");
export const courseTitle = () => gettext("How the course is connected");
export const forStaff = () => gettext("For course staff");
export const groupsHere = (n: number) => interpolate(ngettext("%(n)s group", "%(n)s groups", n), { n });
export const peopleHere = (n: number) => interpolate(ngettext("%(n)s person", "%(n)s people", n), { n });
export const showAs = () => gettext("Show as");
export const picture = () => gettext("Picture");
export const table = () => gettext("Table");
export const since = () => gettext("Exchanges of");
export const allDays = () => gettext("all the time");
export const lastDays = (n: number) => interpolate(ngettext("the last %(n)s day", "the last %(n)s days", n), { n });
export const download = () => gettext("Download table");
export const kept = (name: string) => interpolate(gettext("Saved as %(name)s"), { name });
export const opening = () => gettext("Looking who has answered whom…");

export const you = () => gettext("You");
export const somebody = () => gettext("Somebody");
export const yourGroup = (group: string) => interpolate(gettext("%(group)s, your group"), { group });
export const atPlace = (group: string, place: string) => interpolate(gettext("%(group)s, %(place)s"), { group, place });
export const nobodyYet = () => gettext("Nobody has answered anybody yet. People appear here with the first answer.");
export const howToMove = () => gettext("Arrow keys go from one to the next, Enter opens. The table says the same.");

export const once = () => gettext("one exchange");
export const twice = () => gettext("two");
export const often = () => gettext("three or more");
export const waitsForYou = () => gettext("waits for you");
export const theirTurn = () => gettext("you answered, they have not");
export const aPerson = () => gettext("a person");
export const aGroup = () => gettext("a group, larger with more people");
export const bridge = () => gettext("ties groups together");
export const notConnected = () => gettext("not connected yet");
export const groupApart = () => gettext("group with no tie outside");
export const bridgeFlag = (name: string) => interpolate(gettext("%(name)s, a bridge"), { name });
export const onlyBridgeFlag = (name: string) => interpolate(gettext("%(name)s, the only bridge"), { name });

export const exchanges = (n: number) => interpolate(ngettext("%(n)s exchange", "%(n)s exchanges", n), { n });
export const personIs = (name: string, group: string, words: string) => (group ? interpolate(gettext("%(name)s, %(group)s: %(words)s"), { name, group, words }) : said(name, words));
export const said = (name: string, words: string) => interpolate(gettext("%(name)s: %(words)s"), { name, words });
export const tiedTo = (n: number) => interpolate(ngettext("tied to %(n)s group", "tied to %(n)s groups", n), { n });
export const noneYet = () => gettext("no exchange yet");
export const bothAnswered = () => gettext("you have answered each other");
export const close = () => gettext("Close");
export const openGroup = () => gettext("Show this group and whom it knows");
export const wholeCourse = () => gettext("Show the whole course");
export const youGave = (n: number) => interpolate(ngettext("%(n)s answer given", "%(n)s answers given", n), { n });
export const theyGot = (n: number) => interpolate(ngettext("%(n)s received", "%(n)s received", n), { n });

export const whatItSays = () => gettext("What the picture says");
export const answerTo = (name: string) => interpolate(gettext("Answer %(name)s"), { name });
export const followGroup = () => gettext("Follow this group");
export const followed = () => gettext("You follow this group. Look around at “Only what I follow” to read what it shares.");
export const introduce = () => gettext("Introduce them to your group");
export const introduction = (group: string) =>
  interpolate(gettext("I have met people of %(group)s in our peer reflection. Who of you would like to answer one of them? You find what they share under “Look around”."), { group });
export const copyIt = () => gettext("Copy it for your group");
export const forYourGroup = () => gettext("What you could write to your group");
export const whereIsIt = () => gettext("Show who that is");
export const serveFirst = () => gettext("Serve them first");
export const servedFirst = (n: number) =>
  interpolate(ngettext("%(n)s reflection is handed out next.", "%(n)s reflections are handed out next.", n), { n });
export const seeNames = () => gettext("See their names");
export const hideNames = () => gettext("Hide their names");
export const andMore = (n: number) => interpolate(ngettext("and %(n)s more", "and %(n)s more", n), { n });

export const groupColumn = () => gettext("Group, fewest ties first");
export const people = () => gettext("People");
export const given = () => gettext("Answers given");
export const received = () => gettext("Answers received");
export const tied = () => gettext("Tied to groups");
export const none = () => gettext("none");
export const nobody = () => gettext("nobody");
export const notConnectedColumn = () => gettext("Not connected yet");
export const withoutGroup = () => gettext("Without a group");
export const whatToDo = () => gettext("What you can do");
export const shown = (n: number, all: number) => interpolate(ngettext("%(n)s of %(all)s group shown.", "%(n)s of %(all)s groups shown.", all), { n, all });
export const showMore = () => gettext("Show more");
export const personColumn = () => gettext("Person, fewest exchanges first");
export const group = () => gettext("Group");
export const times = () => gettext("Exchanges");
export const whoseTurn = () => gettext("How it stands");

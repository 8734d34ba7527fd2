/** Messages of the facilitator's matching desk. */
import { gettext, interpolate, ngettext } from "../../shared/i18n";
import type { RoundHead, RoundState, ZoneRegion } from "./state";

const withN = (text: string, n: number) => interpolate(text, { n });

export { openDesk as matching } from "../doors/strings";

export const back = () => gettext("Back to what learners see");
export const lead = () => gettext("People who wait are put into groups in rounds. You look at a round before anybody is told.");
export const toldAtOnce = () => gettext("People who wait are put into groups in rounds. In this course they are told as soon as a round is ready.");
export const loading = () => gettext("Looking who waits …");
export const somebodyElse = () => gettext("Somebody else has changed this meanwhile. You see how it is now.");

export const peopleWait = (n: number) => ngettext("person waits", "people wait", n);
export const placesToFill = (n: number) => ngettext("free place to be filled", "free places to be filled", n);
export const inOpenGroups = () => gettext("in groups that let the matching fill them");
export const nextRound = () => gettext("next round");
export const byHand = () => gettext("By hand");
export const whenYouStart = () => gettext("when you start it");
export const byItself = () => gettext("by itself, or when you start it");
export const peopleStart = (n: number) => ngettext("person starts the next round", "people start the next round", n);

export const tooSmall = (n: number, min: number) =>
  interpolate(ngettext("%(n)s group is under %(min)s. Merge it?", "%(n)s groups are under %(min)s. Merge them?", n), { n, min });
export const tooSmallWhat = (n: number) =>
  withN(ngettext("%(n)s person is in it. You see first which groups would merge; then its members are asked, and nobody has to move.",
    "%(n)s people are in them. You see first which groups would merge; then their members are asked, and nobody has to move.", n), n);
export const seeMerges = () => gettext("See which would merge");

export const startRound = () => gettext("Start a round");
export const startWhat = () => gettext("It takes seconds to minutes and tells nobody anything. You may start as many as you like and compare them.");
export const notEnough = () => gettext("As soon as two people wait a round can begin.");
export const goBy = () => gettext("What counts");
export const authors = (preset: string) => interpolate(gettext("As in the course: %(preset)s"), { preset });
export const authorsHelp = () => gettext("The author’s strengths");
export const repeat = () => gettext("Another try, or the same again");
export const seed = () => gettext("Seed");
export const seedHelp = () => gettext("The same people, strengths and seed always give the same groups; another number gives it another try. Empty means 1.");
export const seedWrong = () => gettext("A whole number from 0 to 2147483647, please.");
export const formGroups = () => gettext("Form groups");
export const formWith = () => gettext("Form groups with these");

export const underWay = (round: string) => interpolate(gettext("%(round)s is being worked out"), { round });
export const phase = (name: RoundHead["phase"]): string => ({
  "": gettext("Waiting for its turn"),
  reading: gettext("Reading who waits"),
  forming: gettext("Forming groups"),
  improving: gettext("Making the groups better"),
  storing: gettext("Writing the groups down"),
})[name];
export const phaseAt = (name: RoundHead["phase"], percent: string) =>
  interpolate(gettext("%(phase)s, %(percent)s"), { phase: phase(name), percent });
export const cancel = () => gettext("Cancel");
export const isCancelled = () => gettext("The round is cancelled. Nobody was told anything.");
export const isReady = (round: string, n: number) =>
  interpolate(ngettext("%(round)s is ready: %(n)s group.", "%(round)s is ready: %(n)s groups.", n), { round, n });

export const rounds = () => gettext("Rounds");
export const noRounds = () => gettext("There has been no round yet.");
export const round = ({ number, kind }: Pick<RoundHead, "number" | "kind">) =>
  interpolate(kind === "repair" ? gettext("Repair, round %(number)s") : gettext("Round %(number)s"), { number });
export const roundState = (state: RoundState): string => ({
  queued: gettext("waits for its turn"),
  running: gettext("being worked out"),
  preview: gettext("preview, nobody has been told"),
  announced: gettext("announced"),
  closed: gettext("done"),
  cancelled: gettext("cancelled"),
  failed: gettext("did not work"),
  discarded: gettext("discarded"),
})[state];
export const nPeople = (n: number) => withN(ngettext("%(n)s person", "%(n)s people", n), n);
export const nGroups = (n: number) => withN(ngettext("%(n)s group", "%(n)s groups", n), n);
export const wishShare = (share: string) => interpolate(gettext("%(share)s with a first or second wish"), { share });
export const hoursShare = (share: string) => interpolate(gettext("%(share)s with 2 common hours"), { share });
export const quoted = (rules: string) => interpolate(gettext("“%(rules)s”"), { rules });
export const startedBy = (when: string, name: string) => interpolate(gettext("%(when)s, by %(name)s"), { when, name });
export const startedItself = (when: string, trigger: RoundHead["trigger"]) =>
  interpolate(trigger === "count" ? gettext("%(when)s, by itself: enough people waited") : gettext("%(when)s, by itself"), { when });
export const lookAt = () => gettext("Look at the preview");
export const seeAnswers = () => gettext("See the answers");
export const actionOn = (action: string, what: string) => interpolate(gettext("%(action)s: %(what)s"), { action, what });

export const previewOf = ({ number, kind }: RoundHead) =>
  interpolate(kind === "repair" ? gettext("Preview of the repair, round %(number)s") : gettext("Preview of round %(number)s"), { number });
export const announcedRound = (head: RoundHead) => interpolate(gettext("%(round)s, announced"), { round: round(head) });
export const ranAt = (when: string, seconds: number, rules: string, seedUsed: number) =>
  interpolate(ngettext("Run %(when)s in %(seconds)s second, rules “%(rules)s”, seed %(seed)s.",
    "Run %(when)s in %(seconds)s seconds, rules “%(rules)s”, seed %(seed)s.", seconds), { when, seconds, rules, seed: String(seedUsed) });
export const nobodyTold = () => gettext("Nobody has been told yet.");
export const toldAt = (when: string) => interpolate(gettext("Everybody was told %(when)s."), { when });
export const answerUntil = (when: string) => interpolate(gettext("They can answer until %(when)s."), { when });

export const compare = () => gettext("Compare with other rules");
export const announce = (n: number) => withN(ngettext("Announce %(n)s group", "Announce %(n)s groups", n), n);
export const announceWhat = (people: number, hours: number | null) => hours === null
  ? withN(ngettext("%(n)s person sees the proposed group now and says yes, or looks again. Other previews are discarded, and this cannot be taken back.",
    "%(n)s people see their proposed groups now and say yes, or look again. Other previews are discarded, and this cannot be taken back.", people), people)
  : interpolate(ngettext("%(n)s person sees the proposed group now and has %(hours)s h to say yes, or to look again. Other previews are discarded, and this cannot be taken back.",
    "%(n)s people see their proposed groups now and have %(hours)s h to say yes, or to look again. Other previews are discarded, and this cannot be taken back.", people),
  { n: people, hours });
export const announceYes = () => gettext("Yes, tell them");
export const isAnnounced = (n: number) => withN(ngettext("Announced: %(n)s group.", "Announced: %(n)s groups.", n), n);
export const discard = () => gettext("Discard this preview");
export const discardWhat = () => gettext("The preview goes, with every change you made in it. Nobody was told; everybody goes on waiting.");
export const discardYes = () => gettext("Yes, discard it");
export const isDiscarded = () => gettext("The preview is discarded.");

export const figures = () => gettext("In figures");
export const inRound = (n: number) => ngettext("person in the round", "people in the round", n);
export const zones = (n: number) => withN(ngettext("%(n)s time zone", "%(n)s time zones", n), n);
export const languages = (n: number) => withN(ngettext("%(n)s language", "%(n)s languages", n), n);
export const groupsOf = (min: number, max: number, n: number) => min === max
  ? interpolate(ngettext("group of %(min)s", "groups of %(min)s", n), { min })
  : interpolate(ngettext("group of %(min)s to %(max)s", "groups of %(min)s to %(max)s", n), { min, max });
export const ofSize = (groups: number, size: number) => interpolate(gettext("%(groups)s of %(size)s"), { groups, size });
export const gotWish = () => gettext("got a first or second wish");
export const theFirst = (share: string) => interpolate(gettext("%(share)s the first"), { share });
export const haveHours = () => gettext("have 2 common hours or more");
export const median = (hours: number) => withN(ngettext("median %(n)s hour", "median %(n)s hours", hours), hours);
export const worstTenth = () => gettext("mean of the worst-served tenth");
export const lowestLanguage = (language: string, score: string) =>
  interpolate(gettext("lowest language: %(language)s %(score)s"), { language, score });
export const notPlacedCount = (n: number) => ngettext("could not be placed", "could not be placed", n);
export const seeWhy = () => gettext("see why");

export const within = (gap: string) => interpolate(gettext("Within %(gap)s of the best possible"), { gap });
export const about = (gap: string) => interpolate(gettext("About %(gap)s from the best possible"), { gap });
export const proven = (people: number, bound: string, reached: string) =>
  interpolate(ngettext("No way of grouping %(n)s person under these rules can score above %(bound)s. This one scores %(reached)s. The limit is proven, not estimated.",
    "No way of grouping these %(n)s people under these rules can score above %(bound)s. This one scores %(reached)s. The limit is proven, not estimated.", people),
  { n: people, bound, reached });
export const estimated = (bound: string, reached: string) =>
  interpolate(gettext("The best possible score is about %(bound)s; this grouping scores %(reached)s. The limit is estimated from a sample, not proven: there are too many people for a proof."), { bound, reached });
export const thisGrouping = () => gettext("This grouping");
export const provenLimit = () => gettext("Proven limit");
export const estimatedLimit = () => gettext("Estimated limit");

export const howWell = () => gettext("How well the groups fit");
export const meanOfAll = (people: number, score: string) =>
  interpolate(ngettext("mean of %(n)s learner %(score)s", "mean of all %(n)s learners %(score)s", people), { n: people, score });
export const toLookAt = (n: number) => withN(ngettext("%(n)s to look at", "%(n)s to look at", n), n);
export const scoreOf = (what: string) => interpolate(gettext("Score of a group: %(what)s together"), { what });
export const score = () => gettext("Score");
export const fromTo = (from: string, to: string) => interpolate(gettext("%(from)s to %(to)s"), { from, to });
export const groups = () => gettext("Groups");

export const byCause = () => gettext("Groups by cause and time zone");
export const cause = () => gettext("Cause");
export const otherCauses = () => gettext("Other");
export const region = (name: ZoneRegion): string => ({
  americas: gettext("Americas"),
  europe_africa: gettext("Europe, Africa"),
  middle_east_south_asia: gettext("Middle East, South Asia"),
  east_asia_pacific: gettext("East Asia, Pacific"),
})[name];

export const allGroups = () => gettext("All groups");
export const filterAll = (n: number) => interpolate(gettext("All %(n)s"), { n });
export const fewHours = (n: number) => withN(ngettext("Under 2 hours: %(n)s", "Under 2 hours: %(n)s", n), n);
export const lowScores = () => gettext("Lowest scores");
export const notPlaced = (n: number) => withN(ngettext("Not placed: %(n)s", "Not placed: %(n)s", n), n);
export const findPerson = () => gettext("Find a person");
export const nameOfPerson = () => gettext("Name of the person");
export const column = (name: "group" | "people" | "week" | "score"): string => ({
  group: gettext("Group"), people: gettext("People"), week: gettext("A week"), score: gettext("Score"),
})[name];
export const hoursIn = (city: string) => interpolate(gettext("Common hours, your time (%(city)s)"), { city });
export const group = (n: number) => interpolate(gettext("Group %(n)s"), { n });

export const groupLocked = (n: number) => interpolate(gettext("Group %(n)s · locked"), { n });
export const firstWishOf = (n: number) => withN(ngettext("first wish of %(n)s", "first wish of %(n)s", n), n);
export const fills = () => gettext("takes the free places of %(group)s");
export const merges = () => gettext("merges into %(group)s");
export const begun = () => gettext("has begun as %(group)s");
export const noTopic = () => gettext("No cause in common");
export const hoursShort = (hours: number) => interpolate(gettext("%(hours)s h"), { hours });
export const noHours = () => gettext("No common hours");
export const lock = (n: number) => interpolate(gettext("Lock group %(n)s"), { n });
export const isLocked = (n: number) => interpolate(gettext("Group %(n)s is locked: it stays as it is."), { n });
export const isUnlocked = (n: number) => interpolate(gettext("Group %(n)s is no longer locked."), { n });
export const nothingHere = () => gettext("No group here.");
export const everybodyPlaced = () => gettext("Everybody has a place.");
export const nobodyOfName = () => gettext("Nobody of that name.");
export const shown = (from: number, to: number, total: number) =>
  interpolate(ngettext("Groups %(from)s to %(to)s of %(total)s shown.", "Groups %(from)s to %(to)s of %(total)s shown.", total), { from, to, total });
export const changes = (n: number) => withN(ngettext("%(n)s change since the run.", "%(n)s changes since the run.", n), n);
export const undo = () => gettext("Undo the last one");
export const undone = () => gettext("The last change is undone.");

export const move = (name: string) => interpolate(gettext("Move %(name)s"), { name });
export const takeOut = () => gettext("Take out of the group");
export const toGroup = () => gettext("to group");
export const choose = () => gettext("Choose a group");
export const target = (n: number, topic: string, people: number) =>
  interpolate(ngettext("%(number)s, %(topic)s, %(n)s person", "%(number)s, %(topic)s, %(n)s people", people), { number: n, topic, n: people });
export const fullTarget = (words: string) => interpolate(gettext("%(group)s (full)"), { group: words });
export const nobodys = () => gettext("No group: goes on waiting");
export const leaveIt = () => gettext("Leave as it is");
export const dragHint = () => gettext("With a mouse you can also drag a face onto another group.");
export const lockedNote = () => gettext("This group is locked. Unlock it to move somebody.");
export const thereNote = () => gettext("Is already a member of this group and stays.");
export const whatChanges = () => gettext("What changes");
export const commonHours = () => gettext("Common hours");
export const inWords = () => gettext("In words");
export const beforeAfter = (before: string, after: string) => interpolate(gettext("%(before)s before, %(after)s after"), { before, after });
export const all = (n: number) => interpolate(gettext("All %(n)s"), { n });
export const nobodyElse = () => gettext("Nobody else is affected.");
export const stillWithin = (gap: string) => interpolate(gettext("Still within %(gap)s of the best possible."), { gap });
export const thenWithin = (gap: string) => interpolate(gettext("Then within %(gap)s of the best possible."), { gap });
export const stillAbout = (gap: string) => interpolate(gettext("About %(gap)s from the best possible."), { gap });
export const reckoning = () => gettext("Working out what changes …");
export const moved = (name: string, n: number) => n
  ? interpolate(gettext("%(name)s is in group %(n)s now."), { name, n }) : interpolate(gettext("%(name)s goes on waiting."), { name });
export const wish = (rank: number, topic: string) => interpolate(gettext("%(rank)s. %(topic)s"), { rank, topic });
export const findPlace = () => gettext("Find a place");

export const answers = () => gettext("Answers");
export const yes = (n: number) => withN(ngettext("%(n)s said yes", "%(n)s said yes", n), n);
export const again = (n: number) => withN(ngettext("%(n)s looks again", "%(n)s look again", n), n);
export const silent = (n: number) => withN(ngettext("%(n)s has not answered", "%(n)s have not answered", n), n);
export const answerOf = (name: string, answer: "" | "yes" | "again" | "late"): string => interpolate({
  yes: gettext("%(name)s: said yes"), again: gettext("%(name)s: looks again"), late: gettext("%(name)s: did not answer in time"),
  "": gettext("%(name)s: has not answered yet"),
}[answer], { name });

export const compareWhat = () => gettext("Form groups once more, with other rules. Both previews stay until you announce one.");
export const otherPreview = () => gettext("Beside");
export const another = () => gettext("Another round …");
export const roundBy = (head: RoundHead, rules: string) => interpolate(gettext("%(round)s, “%(rules)s”"), { round: round(head), rules });
export const figure = () => gettext("Figure");
export const whichBetter = () => gettext("Better");
export const alike = () => gettext("alike");
export const ownScale = () => gettext("each by its own rules");
export const wins = (head: RoundHead, n: number) =>
  interpolate(ngettext("%(round)s is better in %(n)s figure.", "%(round)s is better in %(n)s figures.", n), { round: round(head), n });
export const chooseRound = (head: RoundHead) => interpolate(gettext("Choose %(round)s"), { round: round(head) });
export const closeCompare = () => gettext("Close the comparison");
export const row = (name: "groups" | "wish" | "first" | "hours" | "median" | "unplaced" | "mean" | "worst" | "low"): string => ({
  groups: gettext("Groups"),
  wish: gettext("Got a first or second wish"),
  first: gettext("Got the first wish"),
  hours: gettext("Groups with 2 common hours or more"),
  median: gettext("Common hours a week, median"),
  unplaced: gettext("Could not be placed"),
  mean: gettext("Mean score"),
  worst: gettext("Mean score of the worst-served tenth"),
  low: gettext("Groups to look at"),
})[name];

import { Theirs } from "../../shared/rich";
import { useHere } from "../here";
import { fieldName } from "../words/strings";

/** The problem in one line, above the picture. */
export function ProblemLine() {
  const { text } = useHere().state.problem;
  return text ? <p class="m-problem-line"><b>{fieldName("problem")}</b> <Theirs>{text}</Theirs></p> : null;
}

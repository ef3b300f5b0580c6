import { useLocation, useSearchParams } from "@remix-run/react";
import { answerParams } from "./list-address";

/** The whole state of a list as hidden fields, so that another form of the page carries it along. */
export function KeptParams({ except = [] }: { except?: readonly string[] }) {
  const [search] = useSearchParams();
  const left = [...search].filter(([name]) => !except.includes(name) && !isAnswer(name));
  return left.map(([name, value], index) => <input key={`${index}.${name}`} type="hidden" name={name} value={value} />);
}

/** Whether a parameter carries the answer of a verb and not a choice. */
const isAnswer = (name: string) => (answerParams as readonly string[]).includes(name);

/** The address of the list as it stands, without the answer of the last verb. */
export function useListPath(): string {
  const { pathname, search } = useLocation();
  const state = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !isAnswer(name)));
  return state.size > 0 ? `${pathname}?${state}` : pathname;
}

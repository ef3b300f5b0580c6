import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "~/components/tags";
import { endedJobStates, type JobState } from "~/domain/job/states";

const tones: Record<JobState, Tone> = {
  draft: "quiet",
  submitted: "wait",
  returned: "wait",
  published: "go",
  paused: "quiet",
  filled: "done",
  closed: "quiet",
  expired: "quiet",
};

/** The state of a job in one or two words. */
export function JobStateTag({ state }: { state: JobState }) {
  const { t } = useTranslation("job");
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}

/** The same in a row of a list: what waits for somebody stands out, what is over steps back. */
export function JobStateWords({ state }: { state: JobState }) {
  const { t } = useTranslation("job");
  const look = tones[state] === "wait" ? "desk-missing" : endedJobStates.includes(state) ? "soft" : undefined;
  return <span className={look}>{t(`state.${state}`)}</span>;
}

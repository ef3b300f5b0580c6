import { useTranslation } from "react-i18next";
import { StatusTag, type Tone } from "~/components/tags";
import type { JobState } from "~/domain/job/states";

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

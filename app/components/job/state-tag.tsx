import { useTranslation } from "react-i18next";
import { WhenOf } from "~/components/lists";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText } from "~/components/values";
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

/** Shown beside a job in a list: until when it is public, else when somebody last changed it. Days as `YYYY-MM-DD`. */
export function WhenOfJob({
  state,
  closesOn,
  changedOn,
}: {
  state: JobState;
  closesOn: string | null;
  changedOn: string;
}) {
  const { t } = useTranslation("job");
  const isPublic = state === "published" && closesOn !== null;
  return (
    <WhenOf label={t(isPublic ? "list.until" : "list.changed")}>
      <DateText value={isPublic ? closesOn : changedOn} />
    </WhenOf>
  );
}

import { type LadderStage, ladderFor } from "~/domain/placement";
import { Ladder } from "../ladder/Ladder";
import { LadderSmall, LadderStanding } from "../ladder/small";
import { Section } from "../page-header";

const today = "2026-11-23";

const stage = (
  id: string,
  name: LadderStage["stage"],
  start: string,
  more: Partial<LadderStage> = {},
): LadderStage => ({
  id,
  stage: name,
  employerId: "sample",
  employerName: "Bäckerei Morgenrot",
  title: null,
  start,
  end: null,
  expectedEnd: null,
  planned: false,
  endReason: null,
  needs: "",
  ...more,
});

const way = [
  stage("a", "profiling", "2025-01-10", { end: "2025-02-02", employerName: null }),
  stage("b", "visit", "2025-02-03", { end: "2025-02-03" }),
  stage("c", "starter_job", "2025-02-10", { end: "2025-11-30" }),
  stage("d", "ausb_3", "2025-12-01", { end: "2026-04-30" }),
  stage("e", "pause", "2026-05-01", { end: "2026-06-30", employerName: null }),
  stage("f", "starter_job", "2026-07-01"),
  stage("g", "ausb_2", "2027-08-01", { planned: true, needs: "B1" }),
];

/** The ladder in its three sizes: a way with a pause, a step back and a plan. */
export function LadderSamples() {
  const view = ladderFor(way, { cut: "person" }, today);
  return (
    <Section title="The ladder" id="ladder">
      <div className="stack">
        <Ladder view={view} label="Large" large />
        <Ladder view={view} label="Medium" heard />
        <p>
          <LadderStanding stage="starter_job" best="ausb_3" cut="person" />
        </p>
        <div className="row">
          <LadderSmall stage={null} cut="person" />
          <LadderSmall stage="visit" cut="person" />
          <LadderSmall stage="starter_job" cut="person" />
          <LadderSmall stage="pause" best="eq" cut="person" />
          <LadderSmall stage="skilled_job" cut="person" />
        </div>
      </div>
    </Section>
  );
}

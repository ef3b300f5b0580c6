import { ladderFor } from "~/domain/placement";
import { sampleStage as stage } from "~/domain/placement/sample-stage";
import { Ladder } from "../ladder/Ladder";
import { LadderSmall, LadderStanding } from "../ladder/small";
import { Section } from "../page-header";

const today = "2026-11-23";

const way = [
  stage("profiling", "2025-01-10", { end: "2025-02-02", employerName: null }),
  stage("visit", "2025-02-03", { end: "2025-02-03" }),
  stage("starter_job", "2025-02-10", { end: "2025-11-30" }),
  stage("ausb_3", "2025-12-01", { end: "2026-04-30" }),
  stage("pause", "2026-05-01", { end: "2026-06-30", employerName: null }),
  stage("starter_job", "2026-07-01"),
  stage("ausb_2", "2027-08-01", { planned: true, needs: ["german_b1"] }),
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

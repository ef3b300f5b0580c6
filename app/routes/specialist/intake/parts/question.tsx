import type { ReactElement } from "react";
import type { FieldMeta } from "~/components/form";
import type { Reply } from "~/components/form/reply";
import type { AgeClass } from "~/domain/candidate/age";
import type { IntakeStep } from "~/domain/candidate/intake";
import type { Names } from "~/domain/matching/names";
import type { CandidateRecord } from "~/queries/candidate/record";
import {
  AccessBoxes,
  AgeBoxes,
  BenefitBoxes,
  ChannelBoxes,
  DistrictBox,
  LevelBoxes,
  MailboxBoxes,
} from "./about-boxes";
import { DemandBoxes, HoursBoxes, ShiftBoxes, StartBoxes, TravelBoxes } from "./times-boxes";
import { ExperienceBoxes, LanguageBoxes, SkillBoxes, WishBoxes } from "./work-boxes";

export type Asking = {
  step: IntakeStep;
  fields: Record<string, FieldMeta>;
  facts: {
    record: CandidateRecord;
    names: Names;
    ageClass: AgeClass | null;
    employers: readonly { id: string; name: string }[];
    /** what the boxes held when the page was opened */
    values: Record<string, unknown>;
  };
  /** the refused form, where the page answers one */
  reply: Reply | undefined;
};

const boxes: Record<IntakeStep, (asking: Asking) => ReactElement> = {
  skills: SkillBoxes,
  wish: WishBoxes,
  experience: ExperienceBoxes,
  languages: LanguageBoxes,
  channel: ChannelBoxes,
  speaking: LevelBoxes,
  reading: LevelBoxes,
  age: AgeBoxes,
  start: StartBoxes,
  hours: HoursBoxes,
  shifts: ShiftBoxes,
  travel: TravelBoxes,
  demands: DemandBoxes,
  district: DistrictBox,
  mailbox: MailboxBoxes,
  access: AccessBoxes,
  benefit: BenefitBoxes,
};

/** The boxes of one question. */
export function Question(asking: Asking) {
  const Boxes = boxes[asking.step];
  return <Boxes {...asking} />;
}

import type { ReactElement } from "react";
import type { IntakeStep } from "~/domain/candidate/intake";
import {
  AccessBoxes,
  AgeBoxes,
  BenefitBoxes,
  ChannelBoxes,
  DistrictBox,
  LevelBoxes,
  MailboxBoxes,
} from "./about-boxes";
import type { Asking } from "./asking";
import { DemandBoxes, HoursBoxes, ShiftBoxes, StartBoxes, TravelBoxes } from "./times-boxes";
import { ExperienceBoxes, LanguageBoxes, SkillBoxes, WishBoxes } from "./work-boxes";

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

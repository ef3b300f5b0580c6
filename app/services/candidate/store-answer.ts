import type { Trx } from "#db/index.server";
import { findUnnamedAccess, isKnown, setExperienceOccupation, setWishAim } from "#db/repositories/candidate-answers";
import {
  addChannelOnce,
  addExperienceRow,
  addWishRow,
  permissionOfStatus,
  saveGermanLevels,
  saveSkillRow,
  setPersonFacts,
  updateWorkAccess,
} from "#db/repositories/candidate-facts";
import type { Clock } from "~/config/clock";
import { permitStateOf } from "~/domain/access/permission";
import type { Staff } from "~/domain/actor";
import type { AnswerKind } from "~/domain/candidate/answers";
import { saidSkillLevel } from "~/domain/candidate/sections";
import { refused } from "~/domain/errors";
import { hoursOf } from "~/domain/import/learnt";
import { takeWork } from "~/facts/find-work";
import { recordWorkAccess } from "~/services/access/record-work-access";
import { syncSearch } from "~/services/search/sync-search";
import { noteWhoSaid } from "./note-who-said";

type Answered = { candidateId: string; kind: AnswerKind; field: string; original: string; value: string };

/**
 * Stores the fact that answers a question from the import, next to the original words and who stated it. An answer in
 * words alone (`text`) names no fact and stores none.
 * @throws AppError rule `choose` at `value` when it is not in the reference data
 */
export async function storeAnswer(trx: Trx, actor: Staff, answered: Answered, time: Clock): Promise<void> {
  const store = stores[answered.kind];
  if (!store) return;
  await store(trx, answered, actor, time);
  await syncSearch(trx, "candidates", answered.candidateId);
}

type Store = (trx: Trx, answered: Answered, actor: Staff, time: Clock) => Promise<void>;

const stores: Partial<Record<AnswerKind, Store>> = {
  async occupation(trx, { candidateId, original, value }, actor, time) {
    await mustBeWork(trx, value);
    if (await setExperienceOccupation(trx, candidateId, original, value)) return;
    await addExperienceRow(trx, {
      candidateId,
      occupationId: value,
      original,
      ...(await noteWhoSaid(trx, actor, time)),
    });
  },
  async skill(trx, { candidateId, original, value }, actor, time) {
    await mustBeKnown(trx, "skill", value);
    await saveSkillRow(trx, {
      candidateId,
      skillId: value,
      level: saidSkillLevel,
      evidence: "self",
      original,
      ...(await noteWhoSaid(trx, actor, time)),
    });
  },
  async wish(trx, { candidateId, original, value }) {
    const [kind, id = ""] = value.split(":");
    const isTraining = kind === "apprenticeship";
    await (isTraining ? mustBeKnown(trx, "apprenticeship", id) : mustBeWork(trx, id));
    const aim = {
      occupationId: isTraining ? null : id,
      apprenticeshipId: isTraining ? id : null,
      wantsApprenticeship: isTraining,
    };
    if (!(await setWishAim(trx, candidateId, original, aim))) await addWishRow(trx, { candidateId, original, ...aim });
  },
  async level(trx, { candidateId, field, original, value }, actor, time) {
    // "schriftlich" in a list stands for reading and writing, as in the importer
    const levels = field === "germanSpoken" ? { speaking: value } : { reading: value, writing: value };
    await saveGermanLevels(trx, candidateId, { ...levels, original, ...(await noteWhoSaid(trx, actor, time)) });
  },
  async residence(trx, { candidateId, original, value }, actor, time) {
    await mustBeKnown(trx, "residenceStatus", value);
    // the status only explains; what counts is the side note on the paper (§ 4a(5) AufenthG), which is entered by hand
    const explained = await permissionOfStatus(trx, value);
    const there = await findUnnamedAccess(trx, candidateId);
    const permitState = permitStateOf(explained);
    if (there) {
      await updateWorkAccess(trx, there.id, {
        statusId: value,
        ...(there.permission === "unknown"
          ? { permission: explained, ...(permitState === "needed" ? { permitState } : {}) }
          : {}),
      });
      return;
    }
    await recordWorkAccess(trx, actor, candidateId, {
      statusId: value,
      permission: explained as Parameters<typeof recordWorkAccess>[3]["permission"],
      permitState,
      document: "",
      original,
      from: time.today(),
    });
  },
  async hours(trx, { candidateId, value }) {
    const span = hoursOf(value);
    if (!span) throw refused("candidate:errors.hoursSpan", {}, "value");
    await setPersonFacts(trx, candidateId, { hoursMin: span.min, hoursMax: span.max });
  },
  async mailbox(trx, { candidateId, value }) {
    await setPersonFacts(trx, candidateId, { mailbox: value });
  },
  async phone(trx, { candidateId, original, value }) {
    await addChannelOnce(trx, { candidateId, kind: "phone", value, original });
  },
  async email(trx, { candidateId, original, value }) {
    await addChannelOnce(trx, { candidateId, kind: "email", value, original });
  },
};

/** A starter occupation, or a position that becomes an occupation with this. */
async function mustBeWork(trx: Trx, id: string): Promise<void> {
  if (!(await takeWork(trx, id, "person"))) throw refused("choose", {}, "value");
  await mustBeKnown(trx, "occupation", id);
}

async function mustBeKnown(trx: Trx, table: Parameters<typeof isKnown>[1], id: string): Promise<void> {
  if (!(await isKnown(trx, table, id))) throw refused("choose", {}, "value");
}

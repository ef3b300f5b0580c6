import fs from "node:fs";
import occupations from "#db/reference/occupations.json";
import skills from "#db/reference/skills.json";
import wageFloors from "#db/reference/wage_floors.json";
import { mails } from "#emails/templates";
import { benefitNames, recordedPermissions } from "~/domain/access/permission";
import { candidateStates, skillLevels } from "~/domain/candidate/sections";
import { cityFormSchema } from "~/domain/city/form";
import { agreementStates } from "~/domain/employer/agreement";
import { concernResults, concernTopics, trainingAnswers } from "~/domain/employer/forms";
import { concernStatus, employerStatus, visitStatus } from "~/domain/employer/states";
import { visitStandings } from "~/domain/employer/visit";
import { companyTables, personTables } from "~/domain/history";
import { fieldsOf } from "~/domain/import/known-headers";
import { sensitiveCategories } from "~/domain/import/sensitive";
import { importKinds } from "~/domain/import/types";
import { germanLevels } from "~/domain/job/german";
import { payUnits } from "~/domain/job/record";
import { closeReasons, jobStatus } from "~/domain/job/states";
import { confidences } from "~/domain/job/wage-floor-form";
import { postingKinds, stepSchemas } from "~/domain/job/wizard";
import { jobFacets, personFacets } from "~/domain/matching/facets";
import { benefitSystems, demands, evidences, shifts, travelModes } from "~/domain/matching/facts";
import { dimensionIds } from "~/domain/matching/result";
import { endReasonIds, stageIds } from "~/domain/placement";
import { appointmentKinds, companyKinds, meetingKinds } from "~/domain/placement/choices";
import { placementStatus } from "~/domain/placement/states";
import { copyOrder } from "~/domain/privacy/copy";
import { consentData, consentPurposes } from "~/domain/proposal/consent";
import {
  declineReasons,
  lapsedStates,
  liveStates,
  placeStates,
  proposalStatus,
  retiredDeclineReasons,
  setAsideReasons,
  statedReasons,
  withdrawReasons,
} from "~/domain/proposal/states";
import { channelKinds, mailboxStates } from "~/domain/reachability/channels";
import { cancelReasons, missReasons } from "~/domain/support/appointments";
import { appointmentStatus } from "~/domain/support/states";
import { skipReasons } from "~/domain/support/steps";
import { stepChannels, stepPartners, stepRoles } from "~/domain/support/templates";
import { encodings } from "~/services/import/decode";

const groups = [...new Set(occupations.map(({ group }) => group))];

/** What a pattern captures in the files of a folder: codes that are written where they are needed. */
const written = (pattern: RegExp, ...folders: readonly string[]) => [
  ...new Set(
    folders
      .flatMap((folder) => fs.readdirSync(folder).map((name) => `${folder}/${name}`))
      .filter((file) => /(?<!\.(test|fixture))\.ts$/.test(file))
      .flatMap((file) => [...fs.readFileSync(file, "utf8").matchAll(pattern)].map(([, ...codes]) => codes.join("."))),
  ),
];
const importing = ["app/domain/import", "app/services/import"] as const;
const importFields = [
  ...importKinds.flatMap(fieldsOf),
  ...written(/\bfield: "(\w+)", values/g, ...importing),
  ...written(/\b(?:error|question|dropped|note)\(\s*"(?!ignore)(\w+)"/g, ...importing),
];

/**
 * The codes of texts where the type of a row says only `string`: catalogue and key, and the list the codes come from.
 * No code is written here.
 */
export const codesOfText: Readonly<Record<string, readonly string[]>> = {
  // placements
  "placement:stage.{}": stageIds,
  "placement:endReason.{}": endReasonIds,
  "placement:list.state.{}": placementStatus.states,
  // support
  "placement:channel.{}": stepChannels,
  "placement:company.contact.{}": stepChannels,
  "my:contact.{}": stepChannels,
  "placement:with.{}": stepPartners,
  "placement:who.{}": stepRoles,
  "placement:skipReason.{}": skipReasons,
  "placement:appointmentKind.{}": appointmentKinds,
  "my:appointment.{}": appointmentKinds,
  "employer:home.appointment.{}": companyKinds,
  "placement:appointment.state.{}": appointmentStatus.states,
  "proposal:appointmentState.{}": appointmentStatus.states,
  "placement:appointment.cancelReason.{}": cancelReasons,
  "placement:appointment.missReason.{}": missReasons,
  // proposals
  "proposal:state.{}": proposalStatus.states,
  "match:live.{}": liveStates,
  "proposal:declineReason.{}": [...declineReasons, ...retiredDeclineReasons],
  "proposal:withdrawReason.{}": withdrawReasons,
  "match:overrideReason.{}": statedReasons,
  "match:setAsideReason.{}": setAsideReasons,
  "proposal:consentData.{}": consentData,
  "proposal:purpose.{}": consentPurposes,
  "my:profile.purpose.{}": consentPurposes,
  // jobs
  "job:state.{}": jobStatus.states,
  "employer:jobState.{}": jobStatus.states,
  "job:reason.{}": [...closeReasons, ...jobStatus.to("expire")],
  "job:field.{}": Object.values(stepSchemas).flatMap((schema) => Object.keys(schema.shape)),
  "public:code.contract.{}": postingKinds,
  "public:code.shift.{}": shifts,
  "public:code.demand.{}": demands,
  "public:code.level.{}": germanLevels,
  "public:code.group.{}": groups,
  // people
  "candidate:state.{}": candidateStates,
  "candidate:permission.{}": recordedPermissions,
  "candidate:benefit.{}": benefitNames,
  "candidate:channel.{}": channelKinds,
  "my:data.channel.{}": channelKinds,
  "candidate:mailbox.{}": mailboxStates,
  "candidate:evidence.{}": evidences,
  "candidate:level.{}": skillLevels.map(String),
  "candidate:shift.{}": shifts,
  "candidate:demand.{}": demands,
  "candidate:group.{}": groups,
  "candidate:mode.{}": travelModes,
  "my:data.mode.{}": travelModes,
  // proposals as the person sees them: open beyond the team, or ended without a no
  "my:jobs.state.{}": [...placeStates, ...lapsedStates],
  "proposal:kind.{}": meetingKinds,
  // matching
  "match:dimension.{}": dimensionIds,
  "match:facet.{}": [...personFacets.names, ...jobFacets.names],
  "match:facetValue.{}": [personFacets, jobFacets].flatMap(({ values }) =>
    Object.entries<readonly string[]>(values)
      // help is named by the reference data, German by its level
      .filter(([group]) => group !== "bridge" && group !== "german" && group !== "asks")
      .flatMap(([group, all]) => all.map((value) => (/^un(known|said)$/.test(value) ? value : `${group}.${value}`))),
  ),
  // companies
  "employer:history.table.{}": companyTables,
  "candidate:table.{}": personTables,
  "employer:state.{}": employerStatus.states,
  "employer:trains.{}": trainingAnswers,
  "employer:visitState.{}": visitStatus.states,
  "employer:visitStanding.{}": visitStandings,
  "employer:agreementState.{}": agreementStates,
  "employer:concern.topic.{}": concernTopics,
  "employer:concern.state.{}": concernStatus.states,
  "employer:concern.result.{}": concernResults,
  // the copy of everything about a person
  "copy:table.{}": copyOrder,
  // the coordinator
  "coordinator:messages.templates.{}": Object.keys(mails),
  "coordinator:city.field.{}": [...Object.keys(cityFormSchema.shape), "hours"],
  "coordinator:reference.floors.{}": [...new Set(wageFloors.map(({ floor }) => floor))],
  "coordinator:reference.per.{}": payUnits.filter((unit) => unit !== "none"),
  "coordinator:reference.sure.{}": confidences,
  "coordinator:reference.kinds.{}": [...new Set(skills.map(({ type }) => type))],
  // the importer
  "import:kind.{}": importKinds,
  "import:encoding.{}": [...encodings, "utf-8-twice"],
  "import:category.{}": [...sensitiveCategories, "undecided"],
  "import:fields.{}": importFields,
  "import:values.{}": [
    ...written(/\bcode\("(\w+)", "(\w+)"\)/g, ...importing),
    ...recordedPermissions.map((permission) => `permission.${permission}`),
    ...benefitSystems.map((system) => `benefit.${system}`),
    ...travelModes.map((mode) => `mobility.${mode}`),
    ...mailboxStates.map((state) => `mailbox.${state}`),
    ...trainingAnswers.filter((answer) => answer !== "unknown").map((answer) => `trains.${answer}`),
  ],
  "import:findings.{}": written(/\b(?:error|question|dropped|note)\(\s*(?:"\w+"|\w+),\s*"([\w.]+)"/g, ...importing),
};

/** Keys whose codes form no closed list, each with what reveals a missing text instead. */
export const withoutClosedList: Readonly<Record<string, string>> = {
  "match:reason.{}": "own-word-lists.test.tsx puts pairs of people and jobs into words",
  "match:ask.{}": "own-word-lists.test.tsx puts pairs of people and jobs into words",
  "my:own.{}": "own-word-lists.test.tsx holds them against the reasons of a match",
  "my:own.topic.{}": "own-word-lists.test.tsx puts pairs of people and jobs into words",
  "employer:history.field.{}": "a column without a name of its own is shown as it is",
};

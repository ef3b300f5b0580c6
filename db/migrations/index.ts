import type { Migration } from "kysely";
import * as reference from "./20261123-0100-reference";
import * as people from "./20261123-0200-people-and-companies";
import * as jobs from "./20261123-0300-jobs-and-placements";
import * as machinery from "./20261123-0400-machinery";
import * as rowLevelSecurity from "./20261123-0500-row-level-security";
import * as auth from "./20261123-0600-auth";
import * as heartbeat from "./20261123-0700-heartbeat";
import * as jobHours from "./20261123-0700-job-hours";
import * as ladderViews from "./20261123-0800-ladder-views";
import * as messageCancelled from "./20261123-0900-message-cancelled";
import * as historyKey from "./20261123-0910-history-key";
import * as search from "./20261123-1000-search";
import * as queuePriority from "./20261123-1100-queue-priority";
import * as proposalEnds from "./20261123-1200-proposal-ends";
import * as jobTerms from "./20261123-1210-job-terms";
import * as supportMessages from "./20261123-1300-support-messages";
import * as appointmentsAndConcerns from "./20261123-1310-appointments-and-concerns";
import * as learntWords from "./20261123-1400-learnt-words";
import * as publicChanges from "./20261123-1500-public-changes";
import * as shortlistFields from "./20261123-1600-shortlist-fields";
import * as ruleSets from "./20261123-1610-rule-sets";
import * as reverseMatching from "./20261123-1700-reverse-matching";
import * as editedWords from "./20261123-1800-edited-words";
import * as wageFloorEdits from "./20261123-1900-wage-floor-edits";
import * as orderDecisions from "./20261123-2000-order-decisions";
import * as jobShortlist from "./20261123-2010-job-shortlist";
import * as searchWrites from "./20261123-2100-search-writes";
import * as historyOwnId from "./20261123-2200-history-own-id";
import * as savedSearches from "./20261123-2300-saved-searches";
import * as jobRoom from "./20261123-2400-job-room";
import * as jobsByOccupation from "./20261123-2420-jobs-by-occupation";
import * as growth from "./20261123-2440-growth";
import * as factsOfAPerson from "./20261123-2450-facts-of-a-person";
import * as cityNumbers from "./20261123-2500-city-numbers";
import * as factsWritten from "./20261123-2600-facts-written";
import * as standing from "./20261123-2620-standing";
import * as companyStanding from "./20261123-2621-company-standing";
import * as standingPlans from "./20261123-2622-standing-plans";
import * as standingOneByOne from "./20261123-2623-standing-one-by-one";
import * as growthOfLists from "./20261123-2640-growth-of-lists";
import * as waysAndLicences from "./20261123-2660-ways-and-licences";
import * as publishedJobs from "./20261123-2680-published-jobs";
import * as whoReadsJobFacts from "./20261123-2681-who-reads-job-facts";
import * as wordsForWork from "./20261123-2690-words-for-work";
import * as startDays from "./20261129-0100-start-days";
import * as groundOfSight from "./20261129-0200-ground-of-sight";
import * as copiesOutlive from "./20261129-0220-copies-outlive";
import * as whoseRow from "./20261129-0400-whose-row";
import * as names from "./20261129-0600-names";
import * as notes from "./20261129-0700-notes";
import * as wordsOfNotes from "./20261129-0720-words-of-notes";
import * as reach from "./20261130-0100-reach";
import * as notedContact from "./20261130-0300-noted-contact";
import * as nextThing from "./20261130-0400-next-thing";
import * as namesAsHeard from "./20261130-0500-names-as-heard";
import * as companyStep from "./20261130-0600-company-step";
import * as listsUnderstood from "./20261130-0650-lists-understood";
import * as withheldWords from "./20261130-0700-withheld-words";
import * as groundOfWording from "./20261130-0720-ground-of-wording";
import * as occupations from "./20261130-0800-occupations";
import * as endedJobs from "./20261130-0820-ended-jobs";
import * as endedProposals from "./20261130-0840-ended-proposals";
import * as namesakes from "./20261130-0860-namesakes";
import * as positions from "./20261201-0100-positions";
import * as saidByDemands from "./20261201-0700-said-by-demands";
import * as officeLists from "./20261201-0800-office-lists";
import * as mergedPeople from "./20261201-0820-merged-people";
import * as namesakesHeard from "./20261202-0100-namesakes";
import * as manyAtOnce from "./20261202-0600-many-at-once";
import * as listsChecked from "./20261202-0620-lists-checked";
import * as officeExports from "./20261202-0640-office-exports";
import * as addressChanges from "./20261202-0700-address-changes";
import * as jobAlerts from "./20261202-0900-job-alerts";
import * as askedQuestions from "./20261202-1000-asked-questions";
import * as retention from "./20261202-1300-retention";
import * as erasePerson from "./20261202-1400-erase-person";
import * as looks from "./20261202-1510-looks";
import * as needToKnow from "./20261202-1530-need-to-know";
import * as city from "./20261203-0100-city";
import * as remarksInGerman from "./20261203-0200-remarks-in-german";
import * as copyOfData from "./20261203-0300-copy-of-data";
import * as namesOneMistake from "./20261203-0900-names-one-mistake";
import * as rungNeeds from "./20261203-1000-rung-needs";
import * as usersByName from "./20261204-0300-users-by-name";

/** Forward only, frozen once landed; a static list because the bundler and Vitest cannot read a folder at run time. */
export const migrations: Record<string, Migration> = {
  "20261123-0100-reference": reference,
  "20261123-0200-people-and-companies": people,
  "20261123-0300-jobs-and-placements": jobs,
  "20261123-0400-machinery": machinery,
  "20261123-0500-row-level-security": rowLevelSecurity,
  "20261123-0600-auth": auth,
  "20261123-0700-job-hours": jobHours,
  "20261123-0800-ladder-views": ladderViews,
  "20261123-0700-heartbeat": heartbeat,
  "20261123-0900-message-cancelled": messageCancelled,
  "20261123-0910-history-key": historyKey,
  "20261123-1000-search": search,
  "20261123-1100-queue-priority": queuePriority,
  "20261123-1500-public-changes": publicChanges,
  "20261123-1200-proposal-ends": proposalEnds,
  "20261123-1300-support-messages": supportMessages,
  "20261123-1600-shortlist-fields": shortlistFields,
  "20261123-1610-rule-sets": ruleSets,
  "20261123-1800-edited-words": editedWords,
  "20261123-1400-learnt-words": learntWords,
  "20261123-1310-appointments-and-concerns": appointmentsAndConcerns,
  "20261123-1210-job-terms": jobTerms,
  "20261123-1700-reverse-matching": reverseMatching,
  "20261123-1900-wage-floor-edits": wageFloorEdits,
  "20261123-2000-order-decisions": orderDecisions,
  "20261123-2100-search-writes": searchWrites,
  "20261123-2010-job-shortlist": jobShortlist,
  "20261123-2200-history-own-id": historyOwnId,
  "20261123-2300-saved-searches": savedSearches,
  "20261123-2420-jobs-by-occupation": jobsByOccupation,
  "20261123-2440-growth": growth,
  "20261123-2450-facts-of-a-person": factsOfAPerson,
  "20261123-2500-city-numbers": cityNumbers,
  "20261123-2600-facts-written": factsWritten,
  "20261123-2400-job-room": jobRoom,
  "20261123-2660-ways-and-licences": waysAndLicences,
  "20261123-2620-standing": standing,
  "20261123-2621-company-standing": companyStanding,
  "20261123-2622-standing-plans": standingPlans,
  "20261123-2623-standing-one-by-one": standingOneByOne,
  "20261123-2680-published-jobs": publishedJobs,
  "20261123-2681-who-reads-job-facts": whoReadsJobFacts,
  "20261123-2640-growth-of-lists": growthOfLists,
  "20261123-2690-words-for-work": wordsForWork,
  "20261129-0100-start-days": startDays,
  "20261129-0200-ground-of-sight": groundOfSight,
  "20261129-0220-copies-outlive": copiesOutlive,
  "20261129-0400-whose-row": whoseRow,
  "20261129-0600-names": names,
  "20261129-0700-notes": notes,
  "20261129-0720-words-of-notes": wordsOfNotes,
  "20261130-0100-reach": reach,
  "20261130-0300-noted-contact": notedContact,
  "20261130-0400-next-thing": nextThing,
  "20261130-0500-names-as-heard": namesAsHeard,
  "20261130-0600-company-step": companyStep,
  "20261130-0650-lists-understood": listsUnderstood,
  "20261130-0720-ground-of-wording": groundOfWording,
  "20261130-0700-withheld-words": withheldWords,
  "20261130-0800-occupations": occupations,
  "20261130-0820-ended-jobs": endedJobs,
  "20261130-0840-ended-proposals": endedProposals,
  "20261130-0860-namesakes": namesakes,
  "20261201-0100-positions": positions,
  "20261201-0700-said-by-demands": saidByDemands,
  "20261201-0800-office-lists": officeLists,
  "20261201-0820-merged-people": mergedPeople,
  "20261202-0600-many-at-once": manyAtOnce,
  "20261202-0700-address-changes": addressChanges,
  "20261202-0100-namesakes": namesakesHeard,
  "20261202-0620-lists-checked": listsChecked,
  "20261202-0900-job-alerts": jobAlerts,
  "20261202-0640-office-exports": officeExports,
  "20261202-1000-asked-questions": askedQuestions,
  "20261202-1300-retention": retention,
  "20261202-1400-erase-person": erasePerson,
  "20261203-0100-city": city,
  "20261202-1510-looks": looks,
  "20261202-1530-need-to-know": needToKnow,
  "20261203-0200-remarks-in-german": remarksInGerman,
  "20261203-0300-copy-of-data": copyOfData,
  "20261203-0900-names-one-mistake": namesOneMistake,
  "20261203-1000-rung-needs": rungNeeds,
  "20261204-0300-users-by-name": usersByName,
};

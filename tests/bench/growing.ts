/** Tables that hold companies and what belongs to them. */
export const companyTables = [
  "employer",
  "employer_site",
  "employer_contact",
  "company_visit",
  "limits_agreement",
] as const;
/** Tables that hold people, jobs, and the work with both. */
export const peopleTables = [
  "candidate",
  "candidate_language",
  "candidate_skill",
  "candidate_experience",
  "candidate_wish",
  "candidate_channel",
  "candidate_question",
  "work_access",
  "benefit_period",
  "job",
  "job_task",
  "job_skill",
  "consent",
  "interest",
  "proposal",
  "placement",
  "placement_stage",
  "support_step",
  "concern",
  "appointment",
  "message",
] as const;

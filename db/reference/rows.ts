import type { Confidence } from "../../app/domain/job/wage-floor-form";
import { placeStages } from "../../app/domain/placement/stages";
import apprenticeships from "./apprenticeships.json";
import checkins from "./checkins.json";
import endReasons from "./end_reasons.json";
import endReasonsByStage from "./end_reasons_by_stage.json";
import guards from "./guards.json";
import instruments from "./instruments.json";
import milestones from "./milestones.json";
import occupations from "./occupations.json";
import residenceStatuses from "./residence_statuses.json";
import skills from "./skills.json";
import stages from "./stages.json";
import synonyms from "./synonyms.json";
import bareSynonyms from "./synonyms_bare.json";
import moreSynonyms from "./synonyms_more.json";
import transitions from "./transitions.json";
import wageFloors from "./wage_floors.json";

type Row = Record<string, unknown>;
/** `mine`: a column that marks rows the city has made its own; those are never overwritten */
export type ReferenceTable = { table: string; key: string[]; mine?: string; rows: Row[] };

/** Day on which the shipped rows were read from their sources. */
const checkedOn = "2026-11-23";

/**
 * Confidence as stated by the sources may carry a remark ("H text / M practice"): the first letter counts, the lowest
 * is safe.
 */
const confidence = (text: string | undefined): Confidence | null => {
  const letters = [...(text ?? "").matchAll(/\b([HML])\b/g)].map((match) => match[1]);
  return letters.includes("L") ? "L" : letters.includes("M") ? "M" : letters.includes("H") ? "H" : null;
};

const rows = <T extends object>(list: T[], map: (item: T) => Row): Row[] =>
  list.map((item, position) => ({
    ...map(item),
    position,
    valid_from: (item as { valid_from?: string }).valid_from ?? "2026-01-01",
    valid_to: (item as { valid_to?: string | null }).valid_to ?? null,
    checked_on: checkedOn,
  }));

/** Rows keyed by their ids, because code knows these ids by type. */
const withIds = <Id extends string, T extends object>(byId: Record<Id, T>): (T & { id: Id })[] =>
  (Object.entries(byId) as [Id, T][]).map(([id, row]) => ({ id, ...row }));

const researched = { source: "domain research", confidence: "M", names_work: true };
const compiled = { source: "compiled by the makers", confidence: "L", names_work: true };

/** The shipped JSON files as rows of the reference tables (snake_case, as in the database). */
export function referenceRows(): ReferenceTable[] {
  const stagesOf = (reason: string) =>
    Object.entries(endReasonsByStage as Record<string, string[]>)
      .filter(([, reasons]) => reasons.includes(reason))
      .map(([stage]) => stage);
  return [
    {
      table: "occupation",
      key: ["id"],
      rows: rows(occupations, (o) => ({
        id: o.id,
        de: o.de,
        en: o.en,
        kldb2010: o.kldb2010,
        trades: o.trades,
        isco08: o.isco08,
        esco_code: o.esco_code,
        esco_uri: o.esco_uri,
        esco_match: o.esco_match,
        esco_label_de: o.esco_label_de,
        esco_label_en: o.esco_label_en,
        occupation_group: o.group,
        tasks_de: o.tasks_de,
        tasks_en: o.tasks_en,
        min_speaking: o.min_speaking,
        min_reading: o.min_reading,
        demands: o.demands,
        shifts: o.shifts,
        licences_required: o.licences_required,
        licences_helpful: o.licences_helpful,
        apprenticeships: o.apprenticeships,
        source: "KldB 2010 (2020), ESCO v1.2",
        confidence: "M",
      })),
    },
    {
      table: "apprenticeship",
      key: ["id"],
      rows: rows(apprenticeships, (a) => ({
        id: a.id,
        de: a.de,
        en: a.en,
        months: a.months,
        chamber: a.chamber,
        source: a.duration_source,
        confidence: a.duration_source === "law" ? "H" : "M",
      })),
    },
    {
      table: "skill",
      key: ["id"],
      rows: rows(skills, (s) => ({
        id: s.id,
        de: s.de,
        en: s.en,
        type: s.type,
        note: s.note,
        note_de: s.note_de ?? "",
        source: "domain research",
        confidence: "M",
      })),
    },
    {
      table: "residence_status",
      key: ["id"],
      rows: rows(residenceStatuses, (r) => ({
        id: r.id,
        de: r.de,
        en: r.en,
        work_access: r.work_access,
        conditions: r.conditions,
        apprenticeship_access: r.apprenticeship_access,
        document: r.document,
        wording: r.wording,
        validity: r.validity,
        benefit_default: r.benefit_default,
        source: r.statute,
        confidence: confidence(r.confidence),
      })),
    },
    {
      table: "stage",
      key: ["id"],
      rows: rows(withIds(stages), (s) => ({
        id: s.id,
        de: s.de,
        en: s.en,
        is_employment: s.is_employment.startsWith("yes"),
        employed_there: placeStages.some((id) => id === s.id),
        data: s,
        source: s.legal,
        confidence: confidence(s.confidence),
      })),
    },
    {
      table: "transition",
      key: ["from_stage", "to_stage"],
      rows: rows(
        Object.entries(transitions as Record<string, string[]>).flatMap(([from, to]) =>
          to.map((target) => ({ from, target })),
        ),
        ({ from, target }) => ({
          from_stage: from,
          to_stage: target,
          source: "proposal of the domain research",
          confidence: "M",
        }),
      ),
    },
    {
      table: "guard",
      key: ["id"],
      rows: rows(withIds(guards), (g) => ({
        id: g.id,
        level: g.level,
        applies_to: g.applies_to,
        rule: g.rule,
        rule_de: g.rule_de,
        source: g.source,
        confidence: confidence(g.confidence),
      })),
    },
    {
      table: "end_reason",
      key: ["id"],
      rows: rows(withIds(endReasons), (e) => ({
        id: e.id,
        de: e.de,
        en: e.en,
        kind: e.kind,
        stages: stagesOf(e.id),
        source: "proposal of the domain research",
        confidence: "L",
      })),
    },
    {
      table: "instrument",
      key: ["id"],
      rows: rows(instruments, (i) => ({
        id: i.id,
        de: i.de,
        en: i.en,
        data: i,
        source: i.legal,
        confidence: confidence(i.confidence),
      })),
    },
    {
      table: "milestone",
      key: ["id"],
      rows: rows(milestones, (m) => ({
        id: m.id,
        de: m.de,
        en: m.en,
        data: m,
        source: "domain research",
        confidence: "M",
      })),
    },
    {
      table: "checkin_template",
      key: ["id"],
      rows: rows(
        Object.entries(checkins as Record<string, object[]>).flatMap(([template, steps]) =>
          steps.map((data, index) => ({ id: `${template}:${index + 1}`, template, data })),
        ),
        (c) => ({ ...c, source: "proposal of the domain research", confidence: "M" }),
      ),
    },
    {
      table: "synonym",
      key: ["occupation_id", "locale", "word"],
      mine: "edited",
      rows: rows(
        [
          ...synonyms.map((words) => ({ ...words, ...researched })),
          ...moreSynonyms.map((words) => ({ ...words, ...compiled })),
          // words that find an occupation but name nobody's work
          ...bareSynonyms.map((words) => ({ ...words, ...compiled, names_work: false })),
        ].flatMap(({ occupation, source, confidence, names_work, ...locales }) =>
          Object.entries(locales as Record<string, string[]>).flatMap(([locale, words]) =>
            [...new Set(words)].map((word) => ({
              occupation_id: occupation,
              locale,
              word,
              names_work,
              source,
              confidence,
            })),
          ),
        ),
        ({ source, ...word }) => ({ ...word, source: `${source}; to be proof-read by native speakers` }),
      ),
    },
    {
      table: "wage_floor",
      key: ["id"],
      rows: rows(wageFloors, (w) => ({
        id: w.id,
        floor: w.floor,
        scope: w.scope,
        sector: w.sector,
        training_year: w.training_year,
        unit: w.unit,
        amount_cents: w.amount_cents,
        note: w.note,
        source: w.source,
        confidence: w.confidence,
      })),
    },
  ];
}

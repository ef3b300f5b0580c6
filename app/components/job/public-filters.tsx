import { useTranslation } from "react-i18next";
import { SelectField } from "~/components/form";
import { FacetGroup, Facets } from "~/components/navigation";
import { entryOf } from "~/domain/entry-of";
import { germanLevels } from "~/domain/job/german";
import { activeFilters, hourRanges, type PublicFilter } from "~/domain/job/public-filter";
import type { PublicJobList } from "~/queries/job/public-jobs";
import { useJobLabels } from "./labels";

/** The filters of the public list: a plain GET form, so the address says everything. */
export function PublicFilters({ filter, list }: { filter: PublicFilter; list: PublicJobList }) {
  const { t } = useTranslation("public");
  const labels = useJobLabels();
  const values = (counts: Record<string, number>, chosen: string[], label: (value: string) => string) =>
    [...new Set([...Object.keys(counts), ...chosen])]
      .map((value) => ({ value, label: label(value), count: entryOf(counts, value) ?? 0 }))
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  return (
    <Facets active={activeFilters(filter)} keep={["q", "sort"]}>
      <FacetGroup
        name="group"
        label={t("jobs.filter.group")}
        options={values(list.groups, filter.groups, (group) => labels.code("group", group))}
      />
      <FacetGroup
        name="district"
        label={t("jobs.filter.district")}
        options={values(
          list.districts,
          filter.districts,
          (district) => entryOf(list.districtNames, district) ?? district,
        )}
      />
      <FacetGroup
        name="hours"
        type="radio"
        label={t("jobs.filter.hours")}
        options={hourRanges.map((range) => ({ value: range, label: t(`jobs.hours.${range}`) }))}
      />
      <SelectField
        name="level"
        label={t("jobs.filter.level")}
        blank={t("jobs.filter.anyLevel")}
        defaultValue={filter.level}
        options={germanLevels.map((level) => ({ value: level, label: labels.code("level", level) }))}
      />
      <FacetGroup
        name="supported"
        label={t("jobs.filter.support")}
        options={[{ value: "1", label: t("jobs.supportedOnly") }]}
      />
    </Facets>
  );
}

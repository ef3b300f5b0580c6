import { useTranslation } from "react-i18next";
import { germanLevels } from "~/domain/job/german";

/** What a level of German means in words; the one no job asks for is called by its letters. */
export function useLevelName(): (level: string) => string {
  const { t } = useTranslation("public");
  return (level) => {
    const known = germanLevels.find((each) => each === level);
    return known ? t(`code.level.${known}`) : level;
  };
}

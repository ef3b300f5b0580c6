import { useTranslation } from "react-i18next";
import { German } from "~/components/values";
import type { City } from "~/domain/city/profile";
import { dialable } from "~/i18n/phone";
import { Fact, Facts } from "../lists";

/** Name, address and contacts of the city as it entered them; gaps are named, so that somebody fills them. */
export function CityFacts({ city }: { city: City }) {
  const { t } = useTranslation("public");
  const missing = <span className="soft">{t("imprint.missing")}</span>;
  const address = [city.name, city.unit, city.street, city.town].filter((line) => line !== null);
  return (
    <Facts>
      <Fact label={t("imprint.provider")}>
        <address>
          {address.length === 0
            ? missing
            : address.map((line) => (
                <div key={line}>
                  <German>{line}</German>
                </div>
              ))}
        </address>
      </Fact>
      <Fact label={t("imprint.represented")}>{city.representedBy ?? missing}</Fact>
      <Fact label={t("imprint.responsible")}>{city.responsible ?? missing}</Fact>
      <Fact label={t("imprint.phone")}>
        {city.phone ? (
          <a href={`tel:${dialable(city.phone)}`}>
            <bdi dir="ltr">{city.phone}</bdi>
          </a>
        ) : (
          missing
        )}
      </Fact>
      <Fact label={t("imprint.email")}>{city.email ? <a href={`mailto:${city.email}`}>{city.email}</a> : missing}</Fact>
      <Fact label={t("imprint.dpo")}>
        {city.dataProtection ? <a href={`mailto:${city.dataProtection}`}>{city.dataProtection}</a> : missing}
      </Fact>
    </Facts>
  );
}

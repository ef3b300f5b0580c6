import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { Dots } from "~/components/values";
import { noneOfField, seenTwins } from "~/domain/find/twin";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { CheckboxField } from "./choice-fields";
import { errorsOf, type Reply } from "./reply";

/**
 * Who may be on record already, in the answer to a form that enters somebody: open that record, or say that it is none of
 * these and send the form again. Renders nothing where nobody is alike. Belongs into a form whose action asks (`askTwins`).
 * @param path where the records are, before the id
 */
export function TwinsField({ path, kind }: { path: string; kind: "person" | "company" }) {
  const { t } = useTranslation("desk");
  const locale = useLocale();
  const reply = useActionData<Reply>();
  const twins = reply?.twins ?? [];
  if (twins.length === 0) return null;
  const born = (value: string) => (value.length === 4 ? value : formatDate(value, locale));
  return (
    <fieldset className="found-work stack-s">
      <legend>{t(`twins.${kind}`, { count: twins.length })}</legend>
      <ul className="stack-s">
        {twins.map((twin) => (
          <li key={twin.id}>
            <Link to={`${path}/${twin.id}`}>
              <bdi>{twin.name}</bdi>
            </Link>
            <p className="soft small">
              <Dots
                items={[
                  twin.born && t("twins.born", { day: born(twin.born) }),
                  twin.place,
                  twin.responsible && t("twins.responsible", { name: twin.responsible }),
                  twin.closed && t(`twins.closed.${kind}`),
                ]}
              />
            </p>
          </li>
        ))}
      </ul>
      <CheckboxField
        name={noneOfField}
        value={seenTwins(twins)}
        label={t(`twins.none.${kind}`)}
        errors={errorsOf(reply)[noneOfField] ?? []}
      />
    </fieldset>
  );
}

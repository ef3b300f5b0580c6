import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "~/components/actions";
import { StatusTag } from "~/components/tags";
import type { Piece } from "~/domain/remark/scrub";
import type { WithheldCell } from "~/queries/import/withheld";

/** A remark as it was typed, the words that decided marked, and under it each part that does not stay by itself. */
export function WithheldRemark({ cell, header, action }: { cell: WithheldCell; header: string; action: string }) {
  const { t } = useTranslation("import");
  const open = cell.pieces.flatMap((piece, part) =>
    piece.fate === "kept" || piece.text === "" ? [] : [{ piece, part }],
  );
  return (
    <article className="card stack-s">
      <p className="soft small">
        {t("row.no", { no: cell.rowNo })}, <bdi>{header}</bdi>
      </p>
      <p dir="auto">
        {cell.pieces.map((piece, part) => (
          <Fragment key={part}>
            {piece.lead}
            {piece.fate === "dropped" ? (
              <del>
                <Marked piece={piece} />
              </del>
            ) : (
              <Marked piece={piece} />
            )}
          </Fragment>
        ))}
      </p>
      {open.map(({ piece, part }) => (
        <div key={part} className="stack-s">
          <p>
            <StatusTag tone={piece.fate === "asked" ? "wait" : "stop"}>
              {t(piece.fate === "asked" ? "withheld.asked" : "withheld.dropped")}
            </StatusTag>{" "}
            <bdi>„{piece.text}“</bdi> <span className="soft">{t(`category.${piece.category ?? "undecided"}`)}</span>
          </p>
          <div className="row">
            <ActionButton action={action} size="small" fields={{ ...fieldsOf(cell, part), fate: "kept" }}>
              {t("withheld.keep")}
              <span className="vh"> {piece.text}</span>
            </ActionButton>
            {piece.fate === "asked" && (
              <ActionButton action={action} size="small" fields={{ ...fieldsOf(cell, part), fate: "dropped" }}>
                {t("withheld.drop")}
                <span className="vh"> {piece.text}</span>
              </ActionButton>
            )}
          </div>
        </div>
      ))}
    </article>
  );
}

const fieldsOf = (cell: WithheldCell, part: number) => ({
  row: String(cell.rowNo),
  column: String(cell.column + 1),
  part: String(part + 1),
});

/** The part with the words that decided marked. */
function Marked({ piece }: { piece: Pick<Piece, "text" | "words"> }) {
  const [word] = piece.words.filter((candidate) => piece.text.includes(candidate));
  if (word === undefined) return <>{piece.text}</>;
  const at = piece.text.indexOf(word);
  const rest = { text: piece.text.slice(at + word.length), words: piece.words.filter((other) => other !== word) };
  return (
    <>
      {piece.text.slice(0, at)}
      <mark>{word}</mark>
      <Marked piece={rest} />
    </>
  );
}

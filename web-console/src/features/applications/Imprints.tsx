import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/schema.ts';

/** The imprints side by side: from the registry, supplied, drawn; which the seal will have, and how they were compared. R13–R16 */
export function Imprints({ application: { imprints, name } }: { readonly application: Application }) {
  const { t } = useTranslation();
  return (
    <div className="side-by-side">
      {imprints.map(({ variant, chosen, content, width, height, why, rule, comparison }) => (
        <figure key={variant}>
          <img className="imprint" src={content} alt={t('seals.imprintOf', { name })} />
          <figcaption>
            {t(`applications.variant.${variant}`)}{chosen && ` · ${t('applications.chosen')}`}<br />{width} × {height} mm
            {why !== undefined && <><br />{why}</>}{rule !== undefined && <><br />{rule}</>}
            {comparison && <><br />{t(`applications.comparison.${comparison.outcome}`)}：{comparison.reason}</>}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

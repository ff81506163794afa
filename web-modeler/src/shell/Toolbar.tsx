import { chooseLanguage, language, t } from '../language/chosen.ts';
import { languages, type Language } from '../language/translate.ts';
import type { Feature } from './feature.ts';
import { useObserved } from './observed.ts';
import type { Workbench } from './workbench.ts';

const menu = 'yx-menu';

/** The name of the flow, the rule it is drawn for, and every feature. */
export function Toolbar({ workbench, features, call }: { readonly workbench: Workbench; readonly features: readonly Feature[]; readonly call: (feature: Feature) => void }) {
  const state = useObserved(workbench.state);
  const { head, rules, changed, session } = state;
  const button = (feature: Feature) => <FeatureButton key={feature.id} feature={feature} hindrance={feature.hindrance?.(state)} call={() => { call(feature); }} />;
  return (
    <header class="yx-toolbar">
      <a class="yx-home" href="/" title={t('To the console')}><span aria-hidden="true" class="yx-seal">印</span><b>{t('Flows')}</b></a>
      <h1 class="yx-unseen">{head.name}</h1>
      <div class="yx-flow">
        <input aria-label={t('Name of the flow')} value={head.name} maxLength={200} onChange={({ currentTarget }) => { void workbench.rename(currentTarget.value.trim() || head.name); }} />
        <small title={t('key of the flow')}>{head.key}{head.from && ` · ${t('version {version}', { version: head.from.version })}`}{changed && <b> · {t('not deployed')}</b>}</small>
      </div>
      <label class="yx-rule">
        <span>{t('Approval rule')}</span>
        <select aria-label={t('Approval rule')} value={head.rule ?? ''} onChange={({ currentTarget }) => { workbench.drawFor(currentTarget.value); }}>
          {rules.length === 0 && <option value="">{t('none')}</option>}
          {rules.map(({ id, version }) => <option key={id} value={id}>{id} ({t('version {version}', { version })})</option>)}
        </select>
      </label>
      <nav aria-label={t('Acts')}>
        {features.filter(({ seldom }) => !seldom).map(button)}
        <button type="button" class="yx-more" popovertarget={menu} aria-haspopup="true">{t('More')}</button>
        <div id={menu} class="yx-menu" popover="auto" onToggle={standBelow}>{features.filter(({ seldom }) => seldom).map(button)}</div>
      </nav>
      <div class="yx-who">
        <select aria-label={t('Language')} value={language} onChange={({ currentTarget }) => { void workbench.saveDraft().then(() => { chooseLanguage(currentTarget.value as Language); }); }}>
          {Object.entries(languages).map(([code, name]) => <option key={code} value={code}>{name}</option>)}
        </select>
        <span>{session.person.name}</span>
      </div>
    </header>
  );
}

/** The browser opens and closes the menu; where it stands is told here. */
function standBelow({ currentTarget }: { readonly currentTarget: HTMLElement }): void {
  const { bottom, right } = document.querySelector(`[popovertarget=${menu}]`)!.getBoundingClientRect();
  Object.assign(currentTarget.style, { top: `${bottom + 4}px`, right: `${innerWidth - right}px` });
}

function FeatureButton({ feature: { id, label, icon: Icon, shortcut, primary, seldom }, hindrance, call }: { readonly feature: Feature; readonly hindrance: string | undefined; readonly call: () => void }) {
  const title = [t(label), shortcut && `Ctrl+${shortcut.toUpperCase()}`, hindrance && t(hindrance)].filter(Boolean).join(' · ');
  return (
    <button type="button" data-feature={id} class={primary ? 'yx-primary' : ''} title={title} aria-label={t(label)} disabled={hindrance !== undefined} onClick={call} {...(seldom && { popovertarget: menu, popovertargetaction: 'hide' })}>
      {Icon ? <Icon /> : t(label)}
    </button>
  );
}

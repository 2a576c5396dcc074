import type { Organization } from '@katek/sdk';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Trouble } from '../../ui/trouble.tsx';
import { AgentSection } from './agent-section.tsx';
import { ChatPreview } from './chat-preview.tsx';
import { ConciergeSection } from './concierge-section.tsx';
import { readOrganization, type SectionName, unsavedSections, useOrganization } from './drafts.ts';
import { HoursSection } from './hours-section.tsx';
import { InstallSection } from './install-section.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { LookSection } from './look-section.tsx';
import { PaymentsSection } from './payments-section.tsx';
import { previewConfig } from './preview-config.ts';
import { PrivacySection } from './privacy-section.tsx';
import type { Scene } from './rehearsal.ts';
import { RulesSection } from './rules-section.tsx';
import { VisitorsSection } from './visitors-section.tsx';

interface SectionPage {
  title: string;
  component: ComponentType<{ organization: Organization }>;
}

const sections: Record<SectionName, SectionPage> = {
  look: { title: 'Look', component: LookSection },
  concierge: { title: 'Concierge', component: ConciergeSection },
  rules: { title: 'Rules', component: RulesSection },
  agent: { title: 'Agent card', component: AgentSection },
  hours: { title: 'Hours and viewings', component: HoursSection },
  payments: { title: 'Payment estimate', component: PaymentsSection },
  privacy: { title: 'Privacy', component: PrivacySection },
  invitations: { title: 'Invitations', component: InvitationsSection },
  install: { title: 'Install', component: InstallSection },
  visitors: { title: 'Signed-in visitors', component: VisitorsSection },
};

/** Everything that a realtor sets for the chat, one section at a time. */
export function SettingsScreen(props: { id: string | null }) {
  const name = isSection(props.id) ? props.id : 'look';
  const organization = useOrganization();
  const [trouble, setTrouble] = useState<string | null>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    readOrganization().catch((error: unknown) => {
      setTrouble(error instanceof Error ? error.message : 'The settings could not be read.');
    });
  }, []);
  useEffect(() => content.current?.scrollTo(0, 0), [name]);
  if (!organization) return null;
  const { component: Section } = sections[name];
  const scene = sceneOf(name, organization);
  return (
    <div class={scene ? 'settings has-preview' : 'settings'}>
      <div class="settings-side">
        <h1>Settings</h1>
        <SectionNav current={name} />
      </div>
      <div class="settings-main" ref={content}>
        <Trouble message={trouble} />
        <div class="settings-content">
          <Section key={name} organization={organization} />
        </div>
        {scene ? (
          <ChatPreview key={name} scene={scene} label="Preview, with what is not saved yet" />
        ) : null}
      </div>
    </div>
  );
}

function SectionNav({ current }: { current: SectionName }) {
  const unsaved = unsavedSections.value;
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen they stand in a row that scrolls.
  useEffect(() => {
    nav.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={nav} aria-label="Settings">
      {Object.entries(sections).map(([name, { title }]) => (
        <a
          key={name}
          href={`#/settings/${name}`}
          aria-current={name === current ? 'page' : undefined}
        >
          {title}
          {unsaved.some((other) => other === name) ? (
            <span class="unsaved">
              <span class="visually-hidden"> (unsaved changes)</span>
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  );
}

function isSection(id: string | null): id is SectionName {
  return id !== null && Object.hasOwn(sections, id);
}

/** What the preview is to show beside a section; `null` where it would show nothing of it. */
function sceneOf(name: SectionName, organization: Organization): Scene | null {
  if (name !== 'look' && name !== 'concierge' && name !== 'agent' && name !== 'privacy')
    return null;
  const config = previewConfig(organization);
  // The question before the chat would hide everything else.
  const isConsentRequired = name === 'privacy' && config.privacy.isConsentRequired;
  return {
    config: { ...config, privacy: { ...config.privacy, isConsentRequired } },
    hasAgentCard: name === 'agent',
  };
}

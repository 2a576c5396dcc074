import { useEffect, useRef } from 'preact/hooks';
import { connection, openInbox } from './realtime/inbox.ts';
import type { Route } from './route.ts';
import { currentRoute } from './router.ts';
import { ComplianceScreen } from './screens/compliance/compliance-screen.tsx';
import { ConnectionsScreen } from './screens/connections/connections-screen.tsx';
import { ConversationsScreen } from './screens/conversations/conversations-screen.tsx';
import { DemandScreen } from './screens/demand/demand-screen.tsx';
import { drafts } from './screens/knowledge/entries.ts';
import { KnowledgeScreen } from './screens/knowledge/knowledge-screen.tsx';
import { LeadsScreen } from './screens/leads/leads-screen.tsx';
import { ListingsScreen } from './screens/listings/listings-screen.tsx';
import { unsavedSections } from './screens/settings/drafts.ts';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { feedDrafts } from './screens/sources/feed-form.tsx';
import { SourcesScreen } from './screens/sources/sources-screen.tsx';
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx';
import { session, signOut } from './session.ts';
import { Loading } from './ui/loading.tsx';

/** The whole admin: a sign-in, then one screen at a time beside the navigation. */
export function App() {
  const current = session.value;
  if (current.status === 'unknown') return <Loading what="KaTek" />;
  if (current.status === 'signed-out') return <SignInScreen />;
  return <House organizationName={current.me.organization.name} email={current.me.member.email} />;
}

function House(props: { organizationName: string; email: string }) {
  const route = currentRoute.value;
  useEffect(() => openInbox(), []);
  useEffect(() => {
    document.title = `${screens[route.screen].title} · ${props.organizationName}`;
  }, [route.screen, props.organizationName]);
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen they stand in a row that scrolls.
  useEffect(() => {
    nav.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [route.screen]);
  const Screen = screens[route.screen].component;
  return (
    <div class="house">
      <a class="skip" href="#main" onClick={focusMain}>
        Skip to content
      </a>
      <header class="bar">
        <div class="brand">
          <strong>{props.organizationName}</strong>
          <ConnectionState />
        </div>
        <nav ref={nav} aria-label="Main">
          {Object.entries(screens).map(([name, { title }]) => (
            <a href={`#/${name}`} aria-current={name === route.screen ? 'page' : undefined}>
              {title}
              {hasUnsaved(name) ? <Unsaved /> : null}
            </a>
          ))}
        </nav>
        <div class="account">
          <span class="quiet">{props.email}</span>
          <button
            type="button"
            class="plain"
            title={`Signed in as ${props.email}`}
            onClick={() => void signOut()}
          >
            Sign out
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Screen id={route.id} />
      </main>
    </div>
  );
}

const screens = {
  conversations: { title: 'Conversations', component: ConversationsScreen },
  leads: { title: 'Leads', component: LeadsScreen },
  listings: { title: 'Listings', component: ListingsScreen },
  sources: { title: 'Sources', component: SourcesScreen },
  knowledge: { title: 'Knowledge', component: KnowledgeScreen },
  demand: { title: 'Demand', component: DemandScreen },
  compliance: { title: 'Compliance', component: ComplianceScreen },
  settings: { title: 'Settings', component: SettingsScreen },
  connections: { title: 'Connections', component: ConnectionsScreen },
} satisfies Record<Route['screen'], unknown>;

const connectionWords = { connecting: 'Connecting …', live: 'Live', lost: 'Reconnecting …' };

function ConnectionState() {
  return (
    <span class={`state ${connection.value}`} role="status">
      {connectionWords[connection.value]}
    </span>
  );
}

/** What was changed and not saved waits for its realtor, wherever they are. */
function hasUnsaved(screen: string): boolean {
  if (screen === 'settings') return unsavedSections.value.length > 0;
  if (screen === 'sources') return Object.keys(feedDrafts.value).length > 0;
  return screen === 'knowledge' && Object.keys(drafts.value).length > 0;
}

function Unsaved() {
  return (
    <span class="unsaved">
      <span class="visually-hidden"> (unsaved changes)</span>
    </span>
  );
}

/** The address holds the route, so the skip link must not change it. */
function focusMain(event: Event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

import { defineEntity, p } from '@mikro-orm/core';
import type {
  Branding,
  Organization as OrganizationJson,
  Persona,
  WidgetConfig,
} from '@katek/sdk/protocol';

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organizations',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    branding: p.json<Branding>(),
    persona: p.json<Persona>(),
    region: p.text(),
    currency: p.text(),
    locale: p.text(),
    timeZone: p.text(),
    allowedOrigins: p.array().$type<string[]>(),
    notificationEmail: p.text().nullable(),
    dailyTokenBudget: p.integer(),
    createdAt: p.datetime(),
  },
});

/** A realtor or an agency: the tenant. */
export class Organization extends OrganizationSchema.class {
  toOrganization(): OrganizationJson {
    return {
      id: this.id,
      slug: this.slug,
      name: this.name,
      branding: this.branding,
      persona: this.persona,
      region: this.region,
      currency: this.currency,
      locale: this.locale,
      timeZone: this.timeZone,
      allowedOrigins: this.allowedOrigins,
      notificationEmail: this.notificationEmail ?? null,
      dailyTokenBudget: this.dailyTokenBudget,
      createdAt: this.createdAt.toISOString(),
    };
  }
}

OrganizationSchema.setClass(Organization);

/** What a page with the publishable key may know. Listed field by field, so that a new one stays private. */
export function toWidgetConfig(organization: OrganizationJson): WidgetConfig {
  const { slug, name, branding, persona, locale, currency, region } = organization;
  return {
    slug,
    name,
    branding,
    persona: {
      name: persona.name,
      greeting: persona.greeting,
      suggestions: persona.suggestions,
      agentName: persona.agentName,
    },
    locale,
    currency,
    region,
  };
}

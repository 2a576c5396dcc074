import { Migration } from '@mikro-orm/migrations';

/** What visitors are told of the people behind the chat: hours, the agent, privacy, invitations. */
export class Migration0006OrganizationProfile extends Migration {
  override up(): void {
    this.addSql(`alter table organizations
      add column hours jsonb,
      add column privacy jsonb not null default '{"policyUrl": null, "contactConsentText": null, "consentVersion": "1", "isConsentRequired": false, "chatConsentText": null}',
      add column triggers jsonb not null default '[]',
      add column is_identity_verification_required boolean not null default false`);
    // Whoever runs migrations may be no superuser, and a forced policy would hide every row from them.
    this.addSql('alter table organizations no force row level security');
    this.addSql(`update organizations set persona =
      '{"agentEmail": null, "agentPhotoUrl": null, "agentLicense": null, "hasWhatsApp": false}'::jsonb || persona`);
    this.addSql('alter table organizations force row level security');
  }
}

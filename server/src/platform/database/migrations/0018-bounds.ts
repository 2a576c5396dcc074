import { Migration } from '@mikro-orm/migrations';

/** What bounds need to count: mails that wait for a summary, and receipts found by the contact that was left. */
export class Migration0018Bounds extends Migration {
  override up(): void {
    this.addSql(`alter table notifications drop constraint notifications_state_check,
      add constraint notifications_state_check
        check (state in ('sending', 'sent', 'skipped', 'failed', 'held'))`);
    this.addSql(
      'create index notifications_recent on notifications (organization_id, event_type, created_at)',
    );
    this.addSql(
      `create index notifications_held on notifications (organization_id) where state = 'held'`,
    );

    // From now on a visitor's address stands here as a fingerprint only. Whoever runs migrations may be no superuser,
    // and a forced policy would hide every row from them.
    this.addSql('alter table notifications no force row level security');
    this.addSql(
      `delete from notifications where event_type = 'transcript.requested' and state <> 'sending'`,
    );
    this.addSql('alter table notifications force row level security');

    this.addSql('create index erasures_of_visitor on erasures (organization_id, visitor_id)');

    // A receipt names an address and a number at most. An index over all elements is of no use behind the policies,
    // see `fence`; equality with one element is.
    this.addSql(
      'create index consents_by_contact on consents (organization_id, (contact_digests[1]))',
    );
    this.addSql(
      'create index consents_by_other_contact on consents (organization_id, (contact_digests[2]))',
    );
  }
}

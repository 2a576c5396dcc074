import { Migration } from '@mikro-orm/migrations';

/** A draft that was taken away leaves a verdict too, though no message: verdicts go with their talk instead. */
export class Migration0021BrokenOff extends Migration {
  override up(): void {
    this.addSql('alter table verdicts drop constraint verdicts_organization_id_message_id_fkey');
    this.addSql(`alter table verdicts add constraint verdicts_of_talk
      foreign key (organization_id, conversation_id) references conversations on delete cascade not valid`);
    // Apart, so that rows can be written while those that are there are looked at.
    this.addSql('alter table verdicts validate constraint verdicts_of_talk');
    this.addSql('alter table verdicts drop constraint verdicts_action_check');
    this.addSql(`alter table verdicts add constraint verdicts_action_check check (action in
      ('passed', 'cleaned', 'repaired', 'redirected', 'fell_back', 'handed_over', 'broken_off'))`);
  }
}

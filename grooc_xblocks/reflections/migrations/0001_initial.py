import django.db.models.deletion
import django.db.models.expressions
import grooc_xblocks.storage.columns
import opaque_keys.edx.django.models
from django.conf import settings
from django.db import migrations, models

from grooc_xblocks.storage.constraints import check


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Contribution',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('owner', models.CharField(max_length=32)),
                ('group_id', models.BigIntegerField(null=True)),
                ('of_group', models.BooleanField(default=False)),
                ('cause', models.CharField(blank=True, max_length=80)),
                ('title', models.CharField(blank=True, max_length=120)),
                ('current', models.PositiveIntegerField(default=1)),
                ('state', models.CharField(choices=[('shared', 'shared'), ('hidden', 'hidden'), ('withdrawn', 'withdrawn')], default='shared', max_length=10)),
                ('shared_at', models.DateTimeField()),
                ('waiting_since', models.DateTimeField(help_text='When its newest version or its newest response came.')),
                ('first_response_at', models.DateTimeField(null=True)),
                ('responses', models.PositiveIntegerField(default=0)),
                ('leases', models.PositiveSmallIntegerField(default=0)),
                ('load', models.PositiveIntegerField(default=0)),
                ('boosted', models.BooleanField(default=False)),
                ('behind', models.BooleanField(default=True)),
                ('idle', models.BooleanField(default=True)),
                ('servable', models.BooleanField(default=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ContributionVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('answers', models.JSONField(default=dict)),
                ('attachments', models.JSONField(default=list)),
                ('folded', models.TextField(blank=True)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='grooc_reflections.contribution')),
            ],
        ),
        migrations.CreateModel(
            name='Follow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('what', models.CharField(choices=[('contribution', 'contribution'), ('group', 'group')], max_length=12)),
                ('target', models.BigIntegerField()),
                ('learner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Lease',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('lane', models.CharField(max_length=10)),
                ('version', models.PositiveIntegerField(help_text='The version that was served, or answered.')),
                ('why', models.CharField(blank=True, max_length=20)),
                ('state', models.CharField(choices=[('open', 'open'), ('lapsed', 'lapsed'), ('answered', 'answered'), ('skipped', 'skipped'), ('outdated', 'outdated')], default='open', max_length=10)),
                ('open', models.BooleanField(default=True, null=True)),
                ('served_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('draft', models.JSONField(default=dict)),
                ('draft_at', models.DateTimeField(null=True)),
                ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='handed', to='grooc_reflections.contribution')),
                ('reviewer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ModerationAct',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('what', models.CharField(choices=[('contribution', 'contribution'), ('response', 'response'), ('message', 'message')], max_length=12)),
                ('target', models.BigIntegerField()),
                ('act', models.CharField(choices=[('by_reports', 'by_reports'), ('hidden', 'hidden'), ('shown', 'shown')], max_length=10)),
                ('at', models.DateTimeField()),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('place', models.CharField(blank=True, max_length=120)),
                ('staff', models.BooleanField(default=False)),
                ('group_id', models.BigIntegerField(null=True)),
                ('group_name', models.CharField(blank=True, max_length=120)),
                ('given_team', models.PositiveIntegerField(default=0)),
                ('given_strangers', models.PositiveIntegerField(default=0)),
                ('changes', models.PositiveIntegerField(default=0)),
                ('news', models.PositiveIntegerField(default=0)),
                ('told_at', models.DateTimeField(null=True)),
                ('untold', models.BooleanField(default=False)),
                ('learner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('what', models.CharField(choices=[('contribution', 'contribution'), ('response', 'response'), ('message', 'message')], max_length=12)),
                ('target', models.BigIntegerField()),
                ('reason', models.CharField(choices=[('rude', 'rude'), ('spam', 'spam'), ('private', 'private'), ('other', 'other')], max_length=8)),
                ('text', models.TextField(blank=True)),
                ('settled', models.BooleanField(default=False)),
                ('at', models.DateTimeField()),
                ('reporter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Response',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('version', models.PositiveIntegerField()),
                ('lane', models.CharField(max_length=10)),
                ('answers', models.JSONField(default=dict)),
                ('at', models.DateTimeField()),
                ('revised_at', models.DateTimeField(null=True)),
                ('late', models.BooleanField(default=False)),
                ('hidden', models.BooleanField(default=False)),
                ('messages', models.PositiveIntegerField(default=0)),
                ('seen_by_receiver', models.DateTimeField(null=True)),
                ('seen_by_giver', models.DateTimeField(null=True)),
                ('thanked', models.BooleanField(default=False)),
                ('helped', models.CharField(blank=True, max_length=4)),
                ('helped_why', models.TextField(blank=True)),
                ('will', models.CharField(blank=True, max_length=8)),
                ('because', models.TextField(blank=True)),
                ('decided_at', models.DateTimeField(null=True)),
                ('giver_reveals', models.BooleanField(default=False)),
                ('receiver_reveals', models.BooleanField(default=False)),
                ('contribution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answered', to='grooc_reflections.contribution')),
                ('reviewer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ResponseMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('client', grooc_xblocks.storage.columns.ExactCharField(max_length=40)),
                ('text', models.TextField()),
                ('hidden', models.BooleanField(default=False)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('response', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='thread', to='grooc_reflections.response')),
            ],
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(fields=['usage_key', 'servable', 'behind', 'load', 'idle', 'waiting_since', 'id'], name='grooc_contribution_queue'),
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(fields=['usage_key', 'group_id', 'servable', 'behind', 'load', 'idle', 'waiting_since', 'id'], name='grooc_contribution_team'),
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(fields=['usage_key', 'state', 'shared_at', 'id'], name='grooc_contribution_newest'),
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(fields=['usage_key', 'responses', 'waiting_since', 'id'], name='grooc_contribution_waits'),
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(fields=['usage_key', 'idle', 'waiting_since'], name='grooc_contribution_idle'),
        ),
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(fields=['author', 'usage_key'], name='grooc_contribution_author'),
        ),
        migrations.AddConstraint(
            model_name='contribution',
            constraint=models.UniqueConstraint(fields=('usage_key', 'owner'), name='grooc_contribution_one_an_owner'),
        ),
        migrations.AddConstraint(
            model_name='contribution',
            constraint=check(models.Q(('leases__lte', 3)), name='grooc_contribution_leases_in_limit'),
        ),
        migrations.AddConstraint(
            model_name='contribution',
            constraint=check(models.Q(('load', django.db.models.expressions.CombinedExpression(models.F('responses'), '+', models.F('leases')))), name='grooc_contribution_load_is_the_sum'),
        ),
        migrations.AddConstraint(
            model_name='contribution',
            constraint=check(models.Q(('servable', False), models.Q(('leases__lt', 3), ('state', 'shared')), _connector='OR'), name='grooc_contribution_served_when_free'),
        ),
        migrations.AddConstraint(
            model_name='contribution',
            constraint=check(models.Q(('behind', True), models.Q(('boosted', True), ('leases', 0)), _connector='OR'), name='grooc_contribution_ahead_when_free'),
        ),
        migrations.AddConstraint(
            model_name='contributionversion',
            constraint=models.UniqueConstraint(fields=('contribution', 'number'), name='grooc_version_numbered_once'),
        ),
        migrations.AddConstraint(
            model_name='follow',
            constraint=models.UniqueConstraint(fields=('usage_key', 'learner', 'what', 'target'), name='grooc_follow_once'),
        ),
        migrations.AddIndex(
            model_name='lease',
            index=models.Index(fields=['usage_key', 'open', 'expires_at', 'id'], name='grooc_lease_lapses'),
        ),
        migrations.AddConstraint(
            model_name='lease',
            constraint=models.UniqueConstraint(fields=('reviewer', 'contribution'), name='grooc_lease_one_a_reviewer_and_text'),
        ),
        migrations.AddConstraint(
            model_name='lease',
            constraint=models.UniqueConstraint(fields=('usage_key', 'reviewer', 'lane', 'open'), name='grooc_lease_one_in_hand_a_lane'),
        ),
        migrations.AddConstraint(
            model_name='lease',
            constraint=check(models.Q(models.Q(('open', True), ('state', 'open')), models.Q(('open__isnull', True), models.Q(('state', 'open'), _negated=True)), _connector='OR'), name='grooc_lease_open_or_not'),
        ),
        migrations.AddIndex(
            model_name='moderationact',
            index=models.Index(fields=['usage_key', 'what', 'target'], name='grooc_moderation_of_target'),
        ),
        migrations.AddIndex(
            model_name='participant',
            index=models.Index(fields=['news', 'told_at'], name='grooc_participant_untold'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.UniqueConstraint(fields=('usage_key', 'learner'), name='grooc_participant_once_a_block'),
        ),
        migrations.AddIndex(
            model_name='report',
            index=models.Index(fields=['usage_key', 'settled', 'at'], name='grooc_report_of_block'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(fields=('what', 'target', 'reporter'), name='grooc_report_one_a_reporter'),
        ),
        migrations.AddIndex(
            model_name='response',
            index=models.Index(fields=['usage_key', 'at', 'id'], name='grooc_response_of_block'),
        ),
        migrations.AddIndex(
            model_name='response',
            index=models.Index(fields=['usage_key', 'reviewer', 'at'], name='grooc_response_given'),
        ),
        migrations.AddIndex(
            model_name='response',
            index=models.Index(fields=['contribution', 'at'], name='grooc_response_received'),
        ),
        migrations.AddConstraint(
            model_name='response',
            constraint=models.UniqueConstraint(fields=('reviewer', 'contribution', 'version'), name='grooc_response_one_a_version'),
        ),
        migrations.AddConstraint(
            model_name='responsemessage',
            constraint=models.UniqueConstraint(fields=('response', 'by', 'client'), name='grooc_message_sent_once'),
        ),
    ]

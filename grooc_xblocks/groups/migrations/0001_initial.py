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
            name='CodeAttempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField()),
                ('failures', models.PositiveSmallIntegerField(default=0)),
                ('learner', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='GroupSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('course_key', opaque_keys.edx.django.models.LearningContextKeyField(max_length=255)),
                ('slug', models.CharField(max_length=50)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('course_key', 'slug'), name='grooc_set_one_per_course_and_slug')],
            },
        ),
        migrations.CreateModel(
            name='Group',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(help_text='The block the group was started in: where an invitation leads.', max_length=255)),
                ('name', models.CharField(max_length=120)),
                ('initiative', models.CharField(blank=True, max_length=300)),
                ('why', models.TextField(blank=True)),
                ('cause', models.CharField(blank=True, max_length=80)),
                ('place', models.CharField(blank=True, max_length=120)),
                ('languages', models.JSONField(default=list)),
                ('meets', models.JSONField(default=list, help_text='Hours of the week 0..167 in meets_zone.')),
                ('meets_zone', models.CharField(blank=True, max_length=64)),
                ('size_min', models.PositiveSmallIntegerField()),
                ('size_max', models.PositiveSmallIntegerField()),
                ('openness', models.CharField(choices=[('open', 'open'), ('request', 'request'), ('code', 'code')], default='open', max_length=10)),
                ('state', models.CharField(choices=[('forming', 'forming'), ('active', 'active'), ('resting', 'resting'), ('closed', 'closed')], default='forming', max_length=10)),
                ('code', models.CharField(max_length=16)),
                ('members', models.PositiveSmallIntegerField(default=0)),
                ('offered', models.PositiveSmallIntegerField(default=0)),
                ('waiting', models.PositiveIntegerField(default=0)),
                ('version', models.PositiveIntegerField(default=1)),
                ('created_at', models.DateTimeField()),
                ('active_since', models.DateTimeField(null=True)),
                ('listed_at', models.DateTimeField(help_text='When anything the list of groups shows last changed.')),
                ('group_set', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='groups', to='grooc_groups.groupset')),
            ],
        ),
        migrations.CreateModel(
            name='JoinRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('invited', 'invited'), ('asked', 'asked'), ('waiting', 'waiting'), ('offered', 'offered'), ('joined', 'joined'), ('declined', 'declined'), ('withdrawn', 'withdrawn'), ('left', 'left'), ('removed', 'removed')], max_length=10)),
                ('note', models.TextField(blank=True)),
                ('reply', models.TextField(blank=True)),
                ('card', models.JSONField(default=dict)),
                ('hours', models.JSONField(default=list)),
                ('at', models.DateTimeField()),
                ('queued_at', models.DateTimeField(null=True)),
                ('expires_at', models.DateTimeField(null=True)),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='requests', to='grooc_groups.group')),
                ('learner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('card', models.JSONField(default=dict)),
                ('hours', models.JSONField(default=list, help_text="Free hours of the week 0..167 in the card's zone; others see counts only.")),
                ('roles', models.JSONField(default=list)),
                ('joined_at', models.DateTimeField()),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='grooc_groups.group')),
                ('group_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='grooc_groups.groupset')),
                ('learner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['joined_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='RemovalVote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('membership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='removal_votes', to='grooc_groups.membership')),
                ('voter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='grooc_groups.membership')),
            ],
        ),
        migrations.CreateModel(
            name='SharedState',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(max_length=255)),
                ('owner', models.CharField(max_length=32)),
                ('version', models.PositiveIntegerField(default=0)),
            ],
            options={
                'indexes': [models.Index(fields=['owner'], name='grooc_state_of_owner')],
                'constraints': [models.UniqueConstraint(fields=('usage_key', 'owner'), name='grooc_state_one_a_block_and_owner')],
            },
        ),
        migrations.CreateModel(
            name='SharedItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('field', models.CharField(max_length=64)),
                ('key', grooc_xblocks.storage.columns.ExactCharField(blank=True, max_length=128)),
                ('value', models.JSONField(null=True)),
                ('version', models.PositiveIntegerField()),
                ('removed', models.BooleanField(default=False)),
                ('shared', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='grooc_groups.sharedstate')),
            ],
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('owner', models.CharField(max_length=32)),
                ('version', models.PositiveIntegerField()),
                ('operation', models.CharField(max_length=40)),
                ('subject', models.CharField(blank=True, max_length=128)),
                ('delta', models.JSONField(default=dict)),
                ('at', models.DateTimeField()),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shared', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='grooc_groups.sharedstate')),
            ],
        ),
        migrations.CreateModel(
            name='Snapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40)),
                ('number', models.PositiveIntegerField()),
                ('version', models.PositiveIntegerField()),
                ('value', models.JSONField()),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shared', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='snapshots', to='grooc_groups.sharedstate')),
            ],
        ),
        migrations.AddIndex(
            model_name='group',
            index=models.Index(fields=['group_set', 'listed_at'], name='grooc_group_listed'),
        ),
        migrations.AddConstraint(
            model_name='group',
            constraint=models.UniqueConstraint(fields=('code',), name='grooc_group_code_is_its_own'),
        ),
        migrations.AddConstraint(
            model_name='group',
            constraint=check(models.Q(('size_max__gte', django.db.models.expressions.CombinedExpression(models.F('members'), '+', models.F('offered')))), name='grooc_group_not_overfull'),
        ),
        migrations.AddConstraint(
            model_name='group',
            constraint=check(models.Q(('size_min__gte', 1), ('size_max__gte', models.F('size_min'))), name='grooc_group_sizes_in_order'),
        ),
        migrations.AddIndex(
            model_name='joinrequest',
            index=models.Index(fields=['group', 'state', 'queued_at'], name='grooc_request_queue'),
        ),
        migrations.AddIndex(
            model_name='joinrequest',
            index=models.Index(fields=['learner', 'state'], name='grooc_request_of_learner'),
        ),
        migrations.AddConstraint(
            model_name='joinrequest',
            constraint=models.UniqueConstraint(fields=('group', 'learner'), name='grooc_request_one_a_learner_and_group'),
        ),
        migrations.AddConstraint(
            model_name='joinrequest',
            constraint=check(models.Q(models.Q(('state', 'offered'), _negated=True), ('expires_at__isnull', False), _connector='OR'), name='grooc_request_offer_expires'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(fields=('group_set', 'learner'), name='grooc_member_of_one_group_a_set'),
        ),
        migrations.AddConstraint(
            model_name='removalvote',
            constraint=models.UniqueConstraint(fields=('membership', 'voter'), name='grooc_removal_one_vote_a_member'),
        ),
        migrations.AddConstraint(
            model_name='removalvote',
            constraint=check(models.Q(('membership', models.F('voter')), _negated=True), name='grooc_removal_not_of_oneself'),
        ),
        migrations.AddIndex(
            model_name='shareditem',
            index=models.Index(fields=['shared', 'version'], name='grooc_item_newer_than'),
        ),
        migrations.AddConstraint(
            model_name='shareditem',
            constraint=models.UniqueConstraint(fields=('shared', 'field', 'key'), name='grooc_item_one_a_field_and_key'),
        ),
        migrations.AddIndex(
            model_name='change',
            index=models.Index(fields=['owner', 'id'], name='grooc_change_of_owner'),
        ),
        migrations.AddConstraint(
            model_name='change',
            constraint=models.UniqueConstraint(fields=('shared', 'version'), name='grooc_change_one_a_version'),
        ),
        migrations.AddConstraint(
            model_name='change',
            constraint=check(models.Q(('version__gte', 1)), name='grooc_change_has_a_version'),
        ),
        migrations.AddConstraint(
            model_name='snapshot',
            constraint=models.UniqueConstraint(fields=('shared', 'name', 'number'), name='grooc_snapshot_numbered_once'),
        ),
    ]

import django.db.models.deletion
import opaque_keys.edx.django.models
from django.conf import settings
from django.db import migrations, models

from grooc_xblocks.storage.constraints import check


class Migration(migrations.Migration):

    dependencies = [
        ('grooc_groups', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='group',
            name='fills',
            field=models.BooleanField(default=False, help_text='Its members let the matching fill its free places.'),
        ),
        migrations.CreateModel(
            name='MatchRound',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('usage_key', opaque_keys.edx.django.models.UsageKeyField(help_text='The block it was started in, and its groups after it.', max_length=255)),
                ('number', models.PositiveIntegerField(help_text='From 1, in the group set.')),
                ('kind', models.CharField(choices=[('wave', 'wave'), ('repair', 'repair')], default='wave', max_length=10)),
                ('state', models.CharField(choices=[('queued', 'queued'), ('running', 'running'), ('preview', 'preview'), ('announced', 'announced'), ('cancelled', 'cancelled'), ('failed', 'failed'), ('discarded', 'discarded')], default='queued', max_length=10)),
                ('live', models.BooleanField(default=True, null=True)),
                ('trigger', models.CharField(choices=[('hand', 'hand'), ('date', 'date'), ('count', 'count')], default='hand', max_length=10)),
                ('date', models.DateTimeField(null=True)),
                ('attempt', models.PositiveSmallIntegerField(default=1)),
                ('rules', models.JSONField(default=dict)),
                ('size_min', models.PositiveSmallIntegerField()),
                ('size_max', models.PositiveSmallIntegerField()),
                ('seed', models.PositiveIntegerField(default=0)),
                ('at_once', models.BooleanField(default=False, help_text='Announced as soon as it is worked out.')),
                ('answer_hours', models.PositiveIntegerField()),
                ('by_name', models.CharField(blank=True, max_length=120)),
                ('queued_at', models.DateTimeField()),
                ('started_at', models.DateTimeField(null=True)),
                ('beat_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('announced_at', models.DateTimeField(null=True)),
                ('answer_by', models.DateTimeField(null=True)),
                ('progress', models.FloatField(default=0.0)),
                ('phase', models.CharField(blank=True, max_length=12)),
                ('fault', models.CharField(blank=True, max_length=40)),
                ('people', models.PositiveIntegerField(default=0)),
                ('groups', models.PositiveIntegerField(default=0)),
                ('figures', models.JSONField(null=True)),
                ('counts', models.JSONField(default=dict, help_text='What its people named, counted (domain.pool.Counts).')),
                ('moves', models.JSONField(default=list)),
                ('version', models.PositiveIntegerField(default=1)),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('group_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rounds', to='grooc_groups.groupset')),
            ],
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(help_text='From 1, in the round.')),
                ('kind', models.CharField(choices=[('new', 'new'), ('fill', 'fill'), ('merge', 'merge')], default='new', max_length=10)),
                ('state', models.CharField(choices=[('draft', 'draft'), ('open', 'open'), ('closed', 'closed')], default='draft', max_length=10)),
                ('topic', models.CharField(blank=True, max_length=80)),
                ('languages', models.JSONField(default=list)),
                ('slots', models.JSONField(default=list)),
                ('hours', models.FloatField(default=0.0)),
                ('worth', models.FloatField(default=0.0)),
                ('line', models.JSONField(default=dict)),
                ('locked', models.BooleanField(default=False)),
                ('group', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='proposals', to='grooc_groups.group')),
                ('group_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='grooc_groups.groupset')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='grooc_groups.matchround')),
            ],
        ),
        migrations.CreateModel(
            name='ProposalSeat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(blank=True, help_text="The card's name, to be searched for.", max_length=120)),
                ('card', models.JSONField(default=dict)),
                ('hours', models.JSONField(default=list)),
                ('wishes', models.JSONField(default=dict)),
                ('facts', models.JSONField(default=list)),
                ('open', models.BooleanField(default=None, null=True)),
                ('answer', models.CharField(blank=True, choices=[('', ''), ('yes', 'yes'), ('again', 'again'), ('late', 'late')], max_length=10)),
                ('answered_at', models.DateTimeField(null=True)),
                ('group_from', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='grooc_groups.group')),
                ('group_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='grooc_groups.groupset')),
                ('learner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('proposal', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='grooc_groups.proposal')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='grooc_groups.matchround')),
            ],
        ),
        migrations.CreateModel(
            name='Seeker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('card', models.JSONField(default=dict)),
                ('hours', models.JSONField(default=list, help_text="Free hours of the week 0..167 in the card's zone; others see counts only.")),
                ('wishes', models.JSONField(default=dict)),
                ('entered_at', models.DateTimeField()),
                ('group_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='seekers', to='grooc_groups.groupset')),
                ('learner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddIndex(
            model_name='matchround',
            index=models.Index(fields=['group_set', 'state'], name='grooc_round_state'),
        ),
        migrations.AddConstraint(
            model_name='matchround',
            constraint=models.UniqueConstraint(fields=('group_set', 'number'), name='grooc_round_numbered_once'),
        ),
        migrations.AddConstraint(
            model_name='matchround',
            constraint=models.UniqueConstraint(fields=('group_set', 'live'), name='grooc_round_one_live_a_set'),
        ),
        migrations.AddConstraint(
            model_name='matchround',
            constraint=models.UniqueConstraint(fields=('group_set', 'date', 'attempt'), name='grooc_round_one_a_date'),
        ),
        migrations.AddConstraint(
            model_name='matchround',
            constraint=check(models.Q(models.Q(('live', True), ('state__in', ('queued', 'running'))), models.Q(('live__isnull', True), models.Q(('state__in', ('queued', 'running')), _negated=True)), _connector='OR'), name='grooc_round_live_while_worked_on'),
        ),
        migrations.AddConstraint(
            model_name='matchround',
            constraint=check(models.Q(('size_min__gte', 1), ('size_max__gte', models.F('size_min'))), name='grooc_round_sizes_in_order'),
        ),
        migrations.AddIndex(
            model_name='proposal',
            index=models.Index(fields=['state', 'round'], name='grooc_proposal_state'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.UniqueConstraint(fields=('round', 'number'), name='grooc_proposal_numbered_once'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=check(models.Q(('kind', 'new'), ('group__isnull', False), _connector='OR'), name='grooc_proposal_knows_its_group'),
        ),
        migrations.AddConstraint(
            model_name='proposalseat',
            constraint=models.UniqueConstraint(fields=('round', 'learner'), name='grooc_seat_one_a_round'),
        ),
        migrations.AddConstraint(
            model_name='proposalseat',
            constraint=models.UniqueConstraint(fields=('group_set', 'learner', 'open'), name='grooc_seat_asked_once_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='proposalseat',
            constraint=check(models.Q(('open__isnull', True), ('open', True), _connector='OR'), name='grooc_seat_open_or_null'),
        ),
        migrations.AddConstraint(
            model_name='proposalseat',
            constraint=check(models.Q(('open__isnull', True), ('proposal__isnull', False), _connector='OR'), name='grooc_seat_open_in_a_proposal'),
        ),
        migrations.AddIndex(
            model_name='seeker',
            index=models.Index(fields=['group_set', 'entered_at'], name='grooc_seeker_entered'),
        ),
        migrations.AddConstraint(
            model_name='seeker',
            constraint=models.UniqueConstraint(fields=('group_set', 'learner'), name='grooc_seeker_once_a_set'),
        ),
    ]

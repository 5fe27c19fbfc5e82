using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Backups;

/// <summary>Suggests the backups of the server that was picked; values are uuids.</summary>
internal sealed class BackupAutocomplete : PersonalAutocomplete<Backup>
{
    protected override ServerAction Action => ServerAction.ReadBackups;

    protected override PersonalLists<Backup> Lists(IServiceProvider services) => services.GetRequiredService<BackupBook>().Seen;

    protected override (string Text, string Value) ChoiceOf(Backup backup) =>
        ($"{Outside.Plain(backup.Name, 50)} · {BackupEmbeds.Hint(backup)}", BackupIds.Text(backup.Uuid));
}

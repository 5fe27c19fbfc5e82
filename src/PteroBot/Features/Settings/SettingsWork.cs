using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Settings;

/// <summary>Renames and reinstalls servers.</summary>
internal sealed class SettingsWork(AuditLog audit, ServerDirectory directory)
{
    /// <summary>Changes the name, the description, or both; what is null stays.</summary>
    public async Task<string> RenameAsync(Room room, string? name, string? description, CancellationToken cancellationToken)
    {
        var wanted = new ServerName(name ?? room.Server.Name) { Description = description };
        await audit.ChangeAsync(room.Access, "settings.rename", null, token => room.Client.Settings.RenameAsync(room.Id, wanted, token), cancellationToken);
        await directory.ReloadAsync(room.Access.Account, cancellationToken);
        return (name == room.Server.Name && description is not null ? null : name, description) switch
        {
            (null, _) => $"{room.Name} has a new description.",
            (_, null) => $"{room.Name} is now called **{Outside.Text(name)}**.",
            _ => $"{room.Name} is now called **{Outside.Text(name)}**, with a new description.",
        };
    }

    /// <summary>Runs the installation again. The panel answers when it has begun.</summary>
    public async Task<string> ReinstallAsync(Room room, CancellationToken cancellationToken)
    {
        await audit.ChangeAsync(room.Access, "settings.reinstall", null, token => room.Client.Settings.ReinstallAsync(room.Id, token), cancellationToken);
        return $"{room.Name} is being installed again. It opens by itself when that is done.";
    }
}

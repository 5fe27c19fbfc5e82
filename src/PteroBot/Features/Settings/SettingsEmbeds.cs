using Discord;
using PteroBot.Interactions;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Settings;

/// <summary>The question and the form before a reinstallation.</summary>
internal static class SettingsEmbeds
{
    private const int MaxLabel = 45;

    public static Reply ReinstallQuestion(Room room, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"Reinstall {room.Title}?")
            .WithDescription("The server is stopped, players are thrown out, and its installation runs again.\n"
                + "**Files can be deleted or overwritten**: what the installation brings along is replaced, and what it does with the rest is up to it. "
                + "Make a backup first if anything in there matters. Until it is done nobody can use the server.\n"
                + $"You will be asked to type its name. Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Reinstall it…", confirm, ButtonStyle.Danger)
            .WithButton("Leave it", CustomId.Of("settings", "keep"), ButtonStyle.Secondary));
    }

    /// <summary>The name is typed, so that nobody reinstalls by a slip of the thumb.</summary>
    public static ModalBuilder ReinstallForm(string server, string name) =>
        new ModalBuilder("Reinstall a server", CustomId.Of("settings", "reinstall", server))
            .AddTextInput(new TextInputBuilder(Outside.Plain($"Type {name}", MaxLabel), SettingsModule.NameField, placeholder: Outside.Plain(name, 100), maxLength: SettingsModule.MaxName, required: true));
}

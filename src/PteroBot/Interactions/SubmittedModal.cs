using Discord.Interactions;

namespace PteroBot.Interactions;

/// <summary>
/// The last parameter of every modal handler. Discord.Net wants one; what was typed is read with <see cref="BotModule.Typed"/>,
/// because our modals are built with what is known at that moment.
/// </summary>
internal sealed class SubmittedModal : IModal
{
    public string Title => "";
}

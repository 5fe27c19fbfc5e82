using System.Net;
using Discord;
using Discord.Net;

namespace PteroBot.Interactions;

/// <summary>Tells apart what can go wrong towards Discord.</summary>
internal static class DiscordFailure
{
    /// <summary>The message or the interaction's token is no more: nothing to do but stop.</summary>
    public static bool IsGone(Exception failure) => failure switch
    {
        HttpException { DiscordCode: DiscordErrorCode.UnknownMessage or DiscordErrorCode.UnknownWebhook or DiscordErrorCode.UnknownInteraction
            or DiscordErrorCode.UnknownChannel or DiscordErrorCode.InvalidWebhookToken } => true,
        HttpException { HttpCode: HttpStatusCode.NotFound or HttpStatusCode.Unauthorized } => true,
        // Discord.Net itself refuses to use a token after fifteen minutes; it has no type of its own for that.
        InvalidOperationException expired => expired.Message == "Interaction token is no longer valid",
        _ => false,
    };

    /// <summary>Somebody else answered this interaction: another process with the same token, or the same event again.</summary>
    public static bool IsAnsweredAlready(Exception failure) =>
        failure is HttpException { DiscordCode: DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged };

    /// <summary>Worth trying once more while the three seconds last.</summary>
    public static bool IsPassing(Exception failure) =>
        failure is HttpException { HttpCode: >= HttpStatusCode.InternalServerError } or HttpRequestException;
}

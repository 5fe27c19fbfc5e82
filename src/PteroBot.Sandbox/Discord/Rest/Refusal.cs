using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>
/// Discord says no. Thrown and not returned, because any depth of any route may refuse and then nothing else of the request happens;
/// <see cref="DiscordRest"/> turns it into the answer.
/// </summary>
internal sealed class Refusal(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;
    public int Code { get; } = code;

    /// <summary>Seconds to wait, for refusals that are a 429.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (errors is not null)
            json["errors"] = errors.DeepClone();
        if (RetryAfter is { } wait)
            (json["retry_after"], json["global"]) = (Math.Round(wait.TotalSeconds, 3), false);
        return json;
    }

    public static Refusal Unauthorized() => new(401, 0, "401: Unauthorized");
    public static Refusal NotFound() => new(404, 0, "404: Not Found");
    public static Refusal MethodNotAllowed() => new(405, 0, "405: Method Not Allowed");
    public static Refusal UnknownChannel() => new(404, 10003, "Unknown Channel");
    public static Refusal UnknownGuild() => new(404, 10004, "Unknown Guild");
    public static Refusal UnknownMember() => new(404, 10007, "Unknown Member");
    public static Refusal UnknownMessage() => new(404, 10008, "Unknown Message");
    public static Refusal UnknownRole() => new(404, 10011, "Unknown Role");
    public static Refusal UnknownUser() => new(404, 10013, "Unknown User");
    public static Refusal UnknownWebhook() => new(404, 10015, "Unknown Webhook");
    public static Refusal UnknownInteraction() => new(404, 10062, "Unknown interaction");
    public static Refusal UnknownCommand() => new(404, 10063, "Unknown application command");
    public static Refusal TooManyCommands() => new(400, 30032, "Maximum number of application commands reached (100)");
    public static Refusal TooManyCommandsToday() => new(429, 30034, "Max number of daily application command creates has been reached (200)");
    public static Refusal TooLarge() => new(413, 40005, "Request entity too large");
    public static Refusal AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");
    public static Refusal UserAgent() => new(403, 40333, "internal network error");
    public static Refusal MissingAccess() => new(403, 50001, "Missing Access");
    public static Refusal NotYourMessage() => new(403, 50005, "Cannot edit a message authored by another user");
    public static Refusal EmptyMessage() => new(400, 50006, "Cannot send an empty message");
    public static Refusal CannotMessageUser() => new(403, 50007, "Cannot send messages to this user");
    public static Refusal MissingPermissions() => new(403, 50013, "Missing Permissions");
    public static Refusal WrongChannelType() => new(400, 50024, "Cannot execute action on this channel type");
    public static Refusal DeadToken() => new(401, 50027, "Invalid Webhook Token");
    public static Refusal InvalidRecipient() => new(400, 50033, "Invalid Recipient(s)");
    public static Refusal InvalidForm(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors);
    public static Refusal ThreadArchived() => new(400, 50083, "Thread is archived");
    public static Refusal InvalidJson() => new(400, 50109, "The request body contains invalid JSON.");
    public static Refusal ThreadExists() => new(400, 160004, "A thread has already been created for this message");
}

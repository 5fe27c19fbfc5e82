using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

internal enum AnswerType
{
    None = 0,
    Pong = 1,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    Choices = 8,
    Modal = 9,
}

/// <summary>Something a person did that the bot has to answer, and what became of it.</summary>
internal sealed class Interaction(ulong id, InteractionType type, DiscordUser user, DiscordChannel channel, DateTimeOffset created)
{
    private TaskCompletionSource _changed = NewSignal();

    public ulong Id { get; } = id;
    public InteractionType Type { get; } = type;
    public DiscordUser User { get; } = user;
    public DiscordChannel Channel { get; } = channel;
    public DateTimeOffset Created { get; } = created;
    public required string Token { get; init; }
    public required JsonObject Data { get; init; }

    /// <summary>The message whose component was used, or whose component opened the modal.</summary>
    public DiscordMessage? Source { get; init; }

    /// <summary>The interaction that opened the modal.</summary>
    public Interaction? Opener { get; init; }

    public AnswerType Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Nobody answered in time: its token is dead.</summary>
    public bool IsLost { get; set; }
    public DiscordMessage? Original { get; set; }
    public List<DiscordMessage> Followups { get; } = [];
    public JsonObject? Modal { get; set; }
    public bool ModalSubmitted { get; set; }
    public JsonArray? Choices { get; set; }

    /// <summary>A deferred update that was followed by an edit or a follow-up.</summary>
    public bool IsFollowed { get; set; }

    /// <summary>Whether the person sees an answer that is not going to be replaced by the real one.</summary>
    public bool IsDone => IsLost || Answer switch
    {
        AnswerType.None => false,
        AnswerType.DeferredMessage when IsGone(Original) => Followups.Count > 0,
        AnswerType.DeferredMessage => Original is not { IsDeferred: true },
        AnswerType.DeferredUpdate => IsFollowed,
        _ => true,
    };

    /// <summary>Completes at the next change. Take it before looking at the state.</summary>
    public Task Changed => _changed.Task;

    public void SignalChange() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    public JsonObject ToMetadata(ulong messageId)
    {
        var json = new JsonObject
        {
            ["id"] = Id.Text(),
            ["type"] = (int)Type,
            ["user"] = User.ToJson(),
            ["authorizing_integration_owners"] = Owners(),
        };
        if (Original is { } original && original.Id != messageId)
            json["original_response_message_id"] = original.Id.Text();
        if (Type == InteractionType.Component && Source is not null)
            json["interacted_message_id"] = Source.Id.Text();
        if (Opener is not null)
            json["triggering_interaction_metadata"] = Opener.ToMetadata(messageId);
        return json;
    }

    /// <summary>The deprecated form, which alone names the command.</summary>
    public JsonObject ToOldMetadata() => new()
    {
        ["id"] = Id.Text(),
        ["type"] = (int)Type,
        ["name"] = FullName(),
        ["user"] = User.ToJson(),
    };

    public JsonObject Owners() => new() { ["0"] = Channel.Guild?.Id.Text() ?? "0" };

    private string FullName()
    {
        var name = Data.String("name") ?? "";
        for (var step = Data["options"]; step is JsonArray { Count: 1 } only && only[0] is JsonObject inner && inner.ContainsKey("options"); step = inner["options"])
            name += $" {inner.String("name")}";
        return name;
    }

    // A deferral that was taken back is followed by something only this person sees.
    private static bool IsGone(DiscordMessage? message) => message is not null && !message.Channel.Messages.ContainsKey(message.Id);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

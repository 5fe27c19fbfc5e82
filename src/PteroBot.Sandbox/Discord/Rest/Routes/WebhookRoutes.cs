using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>Everything after the first answer: the original and the follow-ups, by the interaction's token.</summary>
internal static class WebhookRoutes
{
    private const string Original = "/webhooks/{webhook}/{token}/messages/@original";
    private const string ById = "/webhooks/{webhook}/{token}/messages/{message}";

    public static IEnumerable<RestRoute> All =>
    [
        new("POST", "/webhooks/{webhook}/{token}", "webhook", FollowUp) { Open = true },
        new("GET", Original, "webhook", call => RestReply.Ok(call.World.Show(OriginalOf(Find(call))))) { Open = true },
        new("PATCH", Original, "webhook", call => Edit(call, OriginalOf(Find(call)))) { Open = true },
        new("DELETE", Original, "webhook", call => Delete(call, OriginalOf(Find(call)))) { Open = true },
        new("GET", ById, "webhook", call => RestReply.Ok(call.World.Show(MessageOf(call)))) { Open = true },
        new("PATCH", ById, "webhook", call => Edit(call, MessageOf(call))) { Open = true },
        new("DELETE", ById, "webhook", call => Delete(call, MessageOf(call))) { Open = true },
    ];

    private static Interaction Find(RestCall call)
    {
        if (call.Id("webhook") != call.World.Bot.Id)
            throw Refusal.UnknownWebhook();
        if (!call.World.TryFindToken(call.Path("token"), out var interaction) || !call.World.IsTokenAlive(interaction))
            throw Refusal.DeadToken();
        return interaction.Answer == AnswerType.None || interaction.IsLost ? throw Refusal.UnknownWebhook() : interaction;
    }

    private static DiscordMessage OriginalOf(Interaction interaction) =>
        interaction.Original is { } original && original.Channel.Messages.ContainsKey(original.Id) ? original : throw Refusal.UnknownMessage();

    private static DiscordMessage MessageOf(RestCall call)
    {
        var interaction = Find(call);
        var id = call.Id("message");
        var message = interaction.Original?.Id == id ? interaction.Original : interaction.Followups.Find(followup => followup.Id == id);
        return message is not null && message.Channel.Messages.ContainsKey(id) ? message : throw Refusal.UnknownMessage();
    }

    private static RestReply FollowUp(RestCall call)
    {
        var interaction = Find(call);
        var message = InteractionMessages.FollowUp(call, interaction, new FormReader(call.Body.Object(), new FormErrors()));
        Followed(interaction);
        return RestReply.Ok(call.World.Show(message));
    }

    private static RestReply Edit(RestCall call, DiscordMessage message)
    {
        new MessageWriter(call.World).Edit(message, new FormReader(call.Body.Object(), new FormErrors()), call.Body.Files);
        Followed(Find(call));
        return RestReply.Ok(call.World.Show(message));
    }

    private static RestReply Delete(RestCall call, DiscordMessage message)
    {
        message.Flags &= ~MessageFlags.Loading;
        call.World.DeleteMessage(message);
        Followed(Find(call));
        return RestReply.Done;
    }

    private static void Followed(Interaction interaction)
    {
        interaction.IsFollowed = true;
        interaction.SignalChange();
    }
}

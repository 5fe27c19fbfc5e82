using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>The first answer to an interaction.</summary>
internal static class InteractionRoutes
{
    private const long V2 = (long)MessageFlags.ComponentsV2;

    public static IEnumerable<RestRoute> All =>
    [
        new("POST", "/interactions/{interaction}/{token}/callback", RateLimits.None, Answer) { Open = true },
    ];

    private static RestReply Answer(RestCall call)
    {
        var interaction = call.World.FindInteraction(call.Id("interaction"));
        if (interaction is null || interaction.Token != call.Path("token") || !call.World.IsTokenAlive(interaction))
            throw Refusal.UnknownInteraction();
        if (interaction.Answer != AnswerType.None)
            throw Refusal.AlreadyAcknowledged();
        if (interaction.IsLost || call.World.Now - interaction.Created > call.World.Settings.FirstAnswer)
            throw Refusal.UnknownInteraction();
        var body = new FormReader(call.Body.Object(), new FormErrors());
        var type = (AnswerType)(body.Choice("type", [.. AllowedFor(interaction).Select(allowed => (long)allowed)], required: true) ?? 0);
        body.Errors.ThrowIfAny();
        Carry(call, interaction, type, body);
        call.World.Answered(interaction, type);
        interaction.SignalChange();
        return call.Flag("with_response") ? RestReply.Ok(Response(call.World, interaction)) : RestReply.Done;
    }

    private static AnswerType[] AllowedFor(Interaction interaction) => interaction.Type switch
    {
        InteractionType.Command => [AnswerType.Message, AnswerType.DeferredMessage, AnswerType.Modal],
        InteractionType.Component => [AnswerType.Message, AnswerType.DeferredMessage, AnswerType.DeferredUpdate, AnswerType.Update, AnswerType.Modal],
        InteractionType.Modal when interaction.Source is not null => [AnswerType.Message, AnswerType.DeferredMessage, AnswerType.DeferredUpdate, AnswerType.Update],
        InteractionType.Modal => [AnswerType.Message, AnswerType.DeferredMessage],
        InteractionType.Autocomplete => [AnswerType.Choices],
        _ => [AnswerType.Pong],
    };

    private static void Carry(RestCall call, Interaction interaction, AnswerType type, FormReader body)
    {
        switch (type)
        {
            case AnswerType.Message:
                interaction.Original = InteractionMessages.Create(call, interaction, body.Object("data", required: true) ?? Nothing(body));
                break;
            case AnswerType.DeferredMessage:
                interaction.Original = InteractionMessages.Defer(call.World, interaction, FlagsOfDeferred(body));
                break;
            case AnswerType.DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case AnswerType.Update:
                Update(call, interaction, body);
                break;
            case AnswerType.Choices:
                interaction.Choices = ChoiceForm.Read(interaction, body);
                break;
            case AnswerType.Modal:
                OpenModal(call.World, interaction, body);
                break;
        }
        body.Errors.ThrowIfAny();
    }

    private static FormReader Nothing(FormReader body)
    {
        body.Errors.ThrowIfAny();
        return body;
    }

    private static MessageFlags FlagsOfDeferred(FormReader body)
    {
        var data = body.Object("data");
        var flags = data?.Integer("flags") ?? 0;
        if ((flags & V2) != 0)
            data!.Fail("flags", "MESSAGE_FLAGS_INVALID", "IS_COMPONENTS_V2 cannot be set on a deferred response; set it on the edit.");
        body.Errors.ThrowIfAny();
        return (MessageFlags)flags & MessageFlags.Ephemeral;
    }

    private static void Update(RestCall call, Interaction interaction, FormReader body)
    {
        var source = interaction.Source!;
        if (!source.Channel.Messages.ContainsKey(source.Id))
            throw Refusal.UnknownMessage();
        if (body.Object("data") is { } data)
            new MessageWriter(call.World).Edit(source, data, call.Body.Files);
        interaction.Original = source;
    }

    private static void OpenModal(DiscordWorld world, Interaction interaction, FormReader body)
    {
        var modal = body.Object("data", required: true) is { } data ? new ModalForm().Read(data) : [];
        body.Errors.ThrowIfAny();
        interaction.Modal = modal;
        world.Noticed?.Invoke("modalOpened", new JsonObject { ["interaction"] = interaction.Id.Text(), ["modal"] = modal.DeepClone() }, interaction.User);
    }

    private static JsonObject Response(DiscordWorld world, Interaction interaction)
    {
        var about = new JsonObject { ["id"] = interaction.Id.Text(), ["type"] = (int)interaction.Type, ["channel_id"] = interaction.Channel.Id.Text() };
        if (interaction.Channel.Guild is { } guild)
            about["guild_id"] = guild.Id.Text();
        var json = new JsonObject { ["interaction"] = about };
        if (interaction.Original is not { } original)
            return json;
        about["response_message_id"] = original.Id.Text();
        about["response_message_loading"] = original.IsDeferred;
        about["response_message_ephemeral"] = original.IsEphemeral;
        if (interaction.Answer is AnswerType.Message or AnswerType.Update)
            json["resource"] = new JsonObject { ["type"] = (int)interaction.Answer, ["message"] = world.Show(original) };
        return json;
    }
}

using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>Messages that answer an interaction.</summary>
internal static class InteractionMessages
{
    private const int CommandResponse = 20;
    private const int Reply = 19;

    public static DiscordMessage Create(RestCall call, Interaction interaction, FormReader body) =>
        new MessageWriter(call.World).Create(New(call.World, interaction, MessageFlags.None), body, call.Body.Files);

    /// <summary>The bot is thinking…</summary>
    public static DiscordMessage Defer(DiscordWorld world, Interaction interaction, MessageFlags flags)
    {
        var message = New(world, interaction, flags | MessageFlags.Loading);
        world.AddMessage(message);
        return message;
    }

    /// <summary>A follow-up replies to the original; straight after a deferral it takes the place of the loading message.</summary>
    public static DiscordMessage FollowUp(RestCall call, Interaction interaction, FormReader body)
    {
        var writer = new MessageWriter(call.World);
        if (interaction.Original is { IsDeferred: true } loading)
        {
            writer.Edit(loading, body, call.Body.Files);
            return loading;
        }
        var message = writer.Create(New(call.World, interaction, MessageFlags.None), body, call.Body.Files);
        interaction.Followups.Add(message);
        return message;
    }

    private static DiscordMessage New(DiscordWorld world, Interaction interaction, MessageFlags flags)
    {
        var isFirst = interaction.Answer == AnswerType.None;
        return new DiscordMessage(world.Ids.Next(), interaction.Channel, world.Bot, world.Now)
        {
            Type = !isFirst ? Reply : interaction.Type == InteractionType.Command ? CommandResponse : interaction.Source is null ? CommandResponse : Reply,
            Flags = flags,
            Interaction = interaction,
            Reference = isFirst ? interaction.Source : interaction.Original,
        };
    }
}

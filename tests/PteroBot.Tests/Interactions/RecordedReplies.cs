using Discord;
using Moq;

namespace PteroBot.Tests.Interactions;

/// <summary>What Discord was told in answer to one interaction, in order: <c>defer private</c>, <c>edit: text</c>, <c>note: text</c> ...</summary>
internal sealed class RecordedReplies
{
    /// <summary>The id of every message beside the answer.</summary>
    public const ulong FollowUp = 7700;

    private readonly List<string> _calls = [];

    public IDiscordInteraction Interaction { get; private set; } = null!;

    public IReadOnlyList<string> Calls
    {
        get { lock (_calls) return [.. _calls]; }
    }

    /// <summary>The mentions that each message allowed.</summary>
    public List<AllowedMentions?> Mentions { get; } = [];

    /// <summary>The last embed that was shown, as text; empty when there was none.</summary>
    public string Embed { get; private set; } = "";

    /// <summary>The custom ids of the controls of the last message, or of the form that was opened.</summary>
    public IReadOnlyList<string> Ids { get; private set; } = [];

    /// <summary>The values that its menus offer.</summary>
    public IReadOnlyList<string> Values { get; private set; } = [];

    /// <summary>Fails calls: gets the call and says with what.</summary>
    public Func<string, Exception?> Failing { get; set; } = _ => null;

    public RecordedReplies Attach<T>(Mock<T> mock) where T : class, IDiscordInteraction
    {
        Interaction = mock.Object;
        mock.Setup(i => i.DeferAsync(It.IsAny<bool>(), It.IsAny<RequestOptions>()))
            .Returns((bool ephemeral, RequestOptions _) => AddAsync(typeof(T) == typeof(ISlashCommandInteraction) ? ephemeral ? "defer private" : "defer public" : "defer update"));
        mock.Setup(i => i.DeleteOriginalResponseAsync(It.IsAny<RequestOptions>())).Returns(() => AddAsync("delete"));
        mock.Setup(i => i.RespondWithModalAsync(It.IsAny<Modal>(), It.IsAny<RequestOptions>())).Returns((Modal modal, RequestOptions _) =>
        {
            Ids = [modal.CustomId];
            return AddAsync($"modal: {modal.Title}");
        });
        mock.Setup(i => i.ModifyOriginalResponseAsync(It.IsAny<Action<MessageProperties>>(), It.IsAny<RequestOptions>()))
            .Returns((Action<MessageProperties> change, RequestOptions _) => EditAsync(change));
        mock.Setup(i => i.RespondAsync(It.IsAny<string>(), It.IsAny<Embed[]>(), It.IsAny<bool>(), It.IsAny<bool>(), It.IsAny<AllowedMentions>(),
                It.IsAny<MessageComponent>(), It.IsAny<Embed>(), It.IsAny<RequestOptions>(), It.IsAny<PollProperties>()))
            .Returns((string text, Embed[] embeds, bool _, bool ephemeral, AllowedMentions mentions, MessageComponent _, Embed _, RequestOptions _, PollProperties _) =>
                SayAsync(ephemeral ? "respond" : "respond to all", text, embeds, mentions));
        mock.Setup(i => i.FollowupAsync(It.IsAny<string>(), It.IsAny<Embed[]>(), It.IsAny<bool>(), It.IsAny<bool>(), It.IsAny<AllowedMentions>(),
                It.IsAny<MessageComponent>(), It.IsAny<Embed>(), It.IsAny<RequestOptions>(), It.IsAny<PollProperties>()))
            .Returns(async (string text, Embed[] embeds, bool _, bool ephemeral, AllowedMentions mentions, MessageComponent _, Embed _, RequestOptions _, PollProperties _) =>
            {
                await SayAsync(ephemeral ? "note" : "note to all", text, embeds, mentions);
                return Mock.Of<IUserMessage>(message => message.Id == FollowUp);
            });
        return this;
    }

    public Task AddAsync(string call)
    {
        lock (_calls) _calls.Add(call);
        return Failing(call) is { } failure ? Task.FromException(failure) : Task.CompletedTask;
    }

    private async Task<IUserMessage> EditAsync(Action<MessageProperties> change)
    {
        var message = new MessageProperties();
        change(message);
        var controls = (message.Components.GetValueOrDefault()?.Components ?? []).OfType<ActionRowComponent>().SelectMany(row => row.Components).ToList();
        Ids = [.. controls.Select(control => control is ButtonComponent button ? button.CustomId : (control as SelectMenuComponent)?.CustomId).OfType<string>()];
        Values = [.. controls.OfType<SelectMenuComponent>().SelectMany(menu => menu.Options).Select(option => option.Value)];
        await SayAsync("edit", message.Content.GetValueOrDefault(), message.Embeds.GetValueOrDefault(), message.AllowedMentions.GetValueOrDefault());
        return Mock.Of<IUserMessage>();
    }

    private Task SayAsync(string how, string? text, Embed[]? embeds, AllowedMentions? mentions)
    {
        Mentions.Add(mentions);
        if (embeds?.FirstOrDefault() is { } embed)
            Embed = string.Join('\n', [embed.Title, embed.Description, .. embed.Fields.Select(field => $"{field.Name}: {field.Value}")]);
        return AddAsync($"{how}: {(string.IsNullOrEmpty(text) ? embeds?.FirstOrDefault()?.Title : text)}");
    }
}

using PteroBot.Access;
using PteroBot.Channels;
using PteroBot.Features.Alerts;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>Discord as a test tells it to be: keeps what every message shows, and everything it ever showed.</summary>
internal sealed class FakePost(TimeProvider clock) : IAlertPost
{
    private ulong _last = 900;

    public List<PostedMessage> Sent { get; } = [];

    public List<(ulong User, string Text)> Letters { get; } = [];

    public HashSet<ulong> Guilds { get; } = [FeatureWorld.Harbour, FeatureWorld.Lighthouse];

    public Membership Member { get; set; } = new(true, new Actor(1, "nora", FeatureWorld.Harbour, [], ManagesGuild: true));

    public MessageOutcome Sending { get; set; }

    /// <summary>What happens once the message is there, but before anybody knows it.</summary>
    public Action? AfterSend { get; set; }

    /// <summary>Whether the messages of the channel can be read.</summary>
    public bool MayRead { get; set; } = true;

    /// <summary>Channels of another guild.</summary>
    public HashSet<ulong> Abroad { get; } = [];

    public HashSet<ulong> OpenRoles { get; } = [];

    public bool MayPing { get; set; } = true;

    public PostedMessage Only => Assert.Single(Sent);

    public Task<bool> KnowsAsync(ulong guildId) => Task.FromResult(Guilds.Contains(guildId));

    public Task<(MessageOutcome Outcome, ulong MessageId)> SendAsync(AlertTarget target, AlertFace face, bool isQuiet, CancellationToken cancellationToken)
    {
        if (Sending != MessageOutcome.Done)
            return Task.FromResult((Sending, 0UL));
        Sent.Add(new PostedMessage(++_last, target, isQuiet, clock.GetUtcNow(), [face]));
        AfterSend?.Invoke();
        return Task.FromResult((MessageOutcome.Done, _last));
    }

    public Task<MessageOutcome> EditAsync(AlertTarget target, ulong messageId, AlertFace face, CancellationToken cancellationToken)
    {
        if (Sending != MessageOutcome.Done)
            return Task.FromResult(Sending);
        if (Sent.Find(message => message.Id == messageId) is not { IsDeleted: false } known)
            return Task.FromResult(MessageOutcome.MessageGone);
        known.Faces.Add(face);
        return Task.FromResult(MessageOutcome.Done);
    }

    public Task<(MessageOutcome Outcome, ulong MessageId)> FindAsync(AlertTarget target, string episode, CancellationToken cancellationToken) =>
        Task.FromResult((MessageOutcome.Done, MayRead ? Sent.Find(message => message.Target == target && AlertFace.IsOf(message.Now.Embed.Url, episode))?.Id ?? 0 : 0));

    public Task<Membership> LookAsync(ulong guildId, ulong userId, CancellationToken cancellationToken) => Task.FromResult(Member);

    public Task<bool> IsChannelOfAsync(ulong guildId, ulong channelId, CancellationToken cancellationToken) => Task.FromResult(!Abroad.Contains(channelId));

    public Task<bool> IsOpenRoleAsync(ulong guildId, ulong roleId) => Task.FromResult(OpenRoles.Contains(roleId));

    public Task<bool> MayPingAsync(ulong guildId, ulong roleId) => Task.FromResult(MayPing);

    public Task<bool> WriteToAsync(ulong userId, string text, CancellationToken cancellationToken)
    {
        Letters.Add((userId, text));
        return Task.FromResult(true);
    }
}

/// <summary>A message and all that it ever showed.</summary>
internal sealed record PostedMessage(ulong Id, AlertTarget Target, bool IsQuiet, DateTimeOffset At, List<AlertFace> Faces)
{
    public bool IsDeleted { get; set; }

    public AlertFace Now => Faces[^1];

    public string Title => Now.Embed.Title;

    public string Text => $"{Now.Call?.Text}\n{Now.Embed.Title}\n{Now.Embed.Description}";

    public string FirstText => $"{Faces[0].Call?.Text}\n{Faces[0].Embed.Title}\n{Faces[0].Embed.Description}";
}

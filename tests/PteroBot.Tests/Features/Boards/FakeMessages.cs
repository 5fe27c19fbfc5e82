using PteroBot.Access;
using PteroBot.Channels;
using PteroBot.Interactions;

namespace PteroBot.Tests.Features.Boards;

/// <summary>Discord as a test tells it to be: keeps what every message shows.</summary>
internal sealed class FakeMessages : IChannelMessages
{
    private const ulong Number = (1 << 22) - 1;

    private ulong _last = 900;

    public Dictionary<ulong, Reply> Shown { get; } = [];

    /// <summary>The messages that were changed, in order.</summary>
    public List<ulong> Edits { get; } = [];

    public List<(ulong User, string Text)> Letters { get; } = [];

    /// <summary>What happens to a message instead of a change, by its number.</summary>
    public Dictionary<ulong, Func<Task<MessageOutcome>>> Faults { get; } = [];

    /// <summary>Hears of every change of a message, by its number.</summary>
    public Dictionary<ulong, Action<Reply>> Watched { get; } = [];

    public HashSet<ulong> Guilds { get; } = [FeatureWorld.Harbour, FeatureWorld.Lighthouse];

    public Actor? Member { get; set; }

    public MessageOutcome Sending { get; set; }

    /// <summary>So many messages are taken before <see cref="Sending"/> counts.</summary>
    public int Room { get; set; }

    public Task<bool> KnowsAsync(ulong guildId) => Task.FromResult(Guilds.Contains(guildId));

    public Task<(MessageOutcome Outcome, ulong MessageId)> SendAsync(ulong channelId, Reply reply, CancellationToken cancellationToken)
    {
        if (Sending != MessageOutcome.Done && Room-- <= 0)
            return Task.FromResult((Sending, 0UL));
        Shown[++_last] = reply;
        return Task.FromResult((MessageOutcome.Done, _last));
    }

    public async Task<MessageOutcome> EditAsync(ulong channelId, ulong messageId, Reply reply, CancellationToken cancellationToken)
    {
        messageId &= Number;
        if (Faults.TryGetValue(messageId, out var fault) && await fault() is var outcome and not MessageOutcome.Done)
            return outcome;
        Shown[messageId] = reply;
        Edits.Add(messageId);
        if (Watched.TryGetValue(messageId, out var watch))
            watch(reply);
        return MessageOutcome.Done;
    }

    public Task<MessageOutcome> DeleteAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken) =>
        Task.FromResult(Shown.Remove(messageId) ? MessageOutcome.Done : MessageOutcome.MessageGone);

    public Task<Actor?> MemberAsync(ulong guildId, ulong userId, CancellationToken cancellationToken) => Task.FromResult(Member);

    public Task<bool> WriteToAsync(ulong userId, string text, CancellationToken cancellationToken)
    {
        Letters.Add((userId, text));
        return Task.FromResult(true);
    }

    public string TextOf(ulong message) => $"{Shown[message].Text}\n{string.Join('\n', Shown[message].Embeds.Select(e => $"{e.Title}\n{e.Description}"))}";
}

namespace PteroBot.Panel.Live;

/// <summary>What is known of the server, and the way to the reader.</summary>
internal sealed class SocketMemory(EventQueue events)
{
    private bool _isDoubtful;
    private PowerState? _contradiction;

    /// <summary>The state as last told; null while nothing is known.</summary>
    public PowerState? State { get; private set; }

    public void Opened()
    {
        (_isDoubtful, _contradiction) = (false, null);
        events.Add(new SocketOpened());
    }

    public void Refused() => events.Add(new TokenRefused());

    /// <summary>A new token was accepted. Events were missed: the next figures tell the state, changed or not.</summary>
    public void OpenedAgain()
    {
        _isDoubtful = true;
        events.Add(new SocketOpened());
    }

    public void Lost(PanelException? failure, TimeSpan retryIn)
    {
        State = null;
        events.Add(new SocketLost(failure, retryIn));
    }

    public void Happened(ServerEvent happened)
    {
        if (happened is StateChanged changed)
            (State, _contradiction) = (changed.State, null);
        else if (happened is StatsReceived { Stats.State: var state })
            Compare(state);
        events.Add(happened);
    }

    // Figures can cross a change of state on the way; they are right when we have missed something, or when they insist.
    private void Compare(PowerState state)
    {
        if (state == PowerState.Unknown)
        {
            _contradiction = null;
            return;
        }
        if (state == State && !_isDoubtful)
            _contradiction = null;
        else if (_isDoubtful || State is null || _contradiction == state)
        {
            (State, _contradiction) = (state, null);
            events.Add(new StateChanged(state));
        }
        else
            _contradiction = state;
        _isDoubtful = false;
    }
}
